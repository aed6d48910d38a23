import JSZip from 'jszip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph of a Word document, in the style of this name where one is given; or a table's rows. */
export type DocxPart =
  { readonly text: string; readonly style?: string } | { readonly rows: readonly (readonly string[])[] };

/** Writes a small Word document with headings, paragraphs and tables. */
export async function createDocx(parts: readonly DocxPart[]): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  );
  const styles = [...new Set(parts.map((part) => ('style' in part ? part.style : undefined)))].filter(
    (style) => style !== undefined,
  );
  const definitions = styles.map(
    (style) =>
      `<w:style w:type="paragraph" w:styleId="${toStyleId(style)}"><w:name w:val="${style}"/></w:style>`,
  );
  zip.file('word/styles.xml', `${XML}<w:styles xmlns:w="${WORD}">${definitions.join('')}</w:styles>`);
  const body = parts.map((part) =>
    'rows' in part ? toTable(part.rows) : toParagraph(part.text, part.style),
  );
  zip.file(
    'word/document.xml',
    `${XML}<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'nodebuffer' });
}

function toParagraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${toStyleId(style)}"/></w:pPr>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

function toTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => `<w:tc>${toParagraph(cell)}</w:tc>`).join(''));
  return `<w:tbl>${cells.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
}

function toStyleId(style: string): string {
  return style.replaceAll(' ', '');
}
