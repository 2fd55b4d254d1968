import { checkToolFiles, type ToolFiles } from '../tools.js';
import { userFile } from '../user-files.js';

/** The user's files a command names. @throws CatalogueError, WordsError, UserFileError for one that cannot be used */
export function toolFiles({ catalogue = [], words = [] }: { readonly catalogue?: readonly string[]; readonly words?: readonly string[] }): ToolFiles {
  const files = { catalogues: catalogue.map(userFile), words: words.map(userFile) };
  checkToolFiles(files);
  return files;
}
