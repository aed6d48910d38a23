// A thread that reads and analyses documents for the process that indexes them.
import type { SurveyedFile } from '../corpus/corpus.js';
import { toGlossaryTables } from '../corpus/glossary.js';
import { createLexicon } from '../language/lexicon.js';
import { loadLexicon } from '../lexicon-loader.js';
import { createAnalyseFile, type AnalyseFile } from '../store/analysis-lanes.js';
import { serve } from './serve.js';

let analyse: Promise<AnalyseFile> | undefined;

async function open(glossary: string): Promise<AnalyseFile> {
  return createAnalyseFile(createLexicon(await loadLexicon(), toGlossaryTables(glossary)));
}

serve({
  analyse: async (tell, glossary: string, file: SurveyedFile) =>
    (await (analyse ??= open(glossary)))(file, tell),
});
