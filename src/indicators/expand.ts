/** Surface forms one pattern may stand for. */
const MOST = 512;

/**
 * All surface forms of a pattern: `学前[教育]三年(毛入园|入园)率` → four forms. `[x]` may be missing, `(a|b)` is one of; both nest.
 * @throws RangeError for brackets that do not close, an empty pattern, or one that stands for more than 512 forms
 */
export function expandPattern(pattern: string): string[] {
  const reader = { pattern, at: 0 };
  const forms = alternatives(reader);
  if (reader.at < pattern.length) throw new RangeError(`"${pattern}": a bracket closes that was not opened`);
  const distinct = [...new Set(forms)].filter((form) => form !== '');
  if (distinct.length === 0) throw new RangeError(`"${pattern}" stands for nothing`);
  return distinct;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

function alternatives(reader: Reader): string[] {
  let all = sequence(reader);
  while (reader.pattern[reader.at] === '|') {
    reader.at++;
    all = all.concat(sequence(reader));
  }
  return bounded(all, reader);
}

function sequence(reader: Reader): string[] {
  let forms = [''];
  while (reader.at < reader.pattern.length) {
    const character = reader.pattern[reader.at]!;
    if (character === '|' || character === ')' || character === ']') break;
    reader.at++;
    if (character !== '(' && character !== '[') {
      forms = forms.map((form) => form + character);
      continue;
    }
    const inner = alternatives(reader);
    if (reader.pattern[reader.at] !== (character === '(' ? ')' : ']')) throw new RangeError(`"${reader.pattern}": a bracket is not closed`);
    reader.at++;
    const options = character === '[' ? ['', ...inner] : inner;
    forms = bounded(forms.flatMap((form) => options.map((option) => form + option)), reader);
  }
  return forms;
}

function bounded(forms: string[], reader: Reader): string[] {
  if (forms.length > MOST) throw new RangeError(`"${reader.pattern}" stands for more than ${MOST} forms`);
  return forms;
}
