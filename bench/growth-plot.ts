import type { Growth } from './limits.js';
import { toPanel, type Line } from './plot-panel.js';

const PANELS: readonly { readonly title: string; readonly names: readonly string[] }[] = [
  { title: 'Milliseconds a question', names: ['question, median', 'question, p99'] },
  { title: 'Seconds', names: ['indexing from nothing', 'one document changed', 'first answer, index saved'] },
  { title: 'Megabytes', names: ['memory at rest', 'peak, one document reloaded', 'peak, all indexed'] },
  { title: 'Megabytes on the disk', names: ['index on the disk'] },
];
const COLUMNS = 2;
const SIZE = { width: 490, height: 320 };

/** An SVG with a panel for each kind of figure, both axes logarithmic; rivals' questions beside Footnote's. */
export function toGrowthPlot(growths: readonly Growth[], rivals: readonly Growth[]): string {
  const panels = PANELS.map(({ title, names }, number) => {
    const lines: Line[] = growths.filter(({ name }) => names.includes(name));
    if (number === 0) lines.push(...rivals.map((rival) => ({ ...rival, faint: true })));
    const at = { x: (number % COLUMNS) * SIZE.width, y: Math.floor(number / COLUMNS) * SIZE.height };
    return `<g transform="translate(${at.x} ${at.y})">${toPanel(title, lines, SIZE)}</g>`;
  });
  const width = COLUMNS * SIZE.width;
  const height = Math.ceil(PANELS.length / COLUMNS) * SIZE.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="11">
<title>How Footnote grows with the number of passages, on logarithmic scales</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
}
