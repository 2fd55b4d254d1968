export type Language = 'zh' | 'en';

/** What the user chose with ?lang=, null where nothing or something else. */
export function chosenLanguage(url: URL): Language | null {
  const value = url.searchParams.get('lang');
  return value === 'zh' || value === 'en' ? value : null;
}

/** The language the browser asks for: the first of its list that we speak, by weight; Chinese where it speaks neither. */
export function acceptedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').slice(0, 500).split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    return { tag, weight: Number.isFinite(weight) ? weight : 0, index };
  });
  const spoken = wishes.filter(({ tag, weight }) => weight > 0 && /^(?:zh|en)(?:-|$)/.test(tag)).sort((a, b) => b.weight - a.weight || a.index - b.index);
  return spoken[0]?.tag.startsWith('en') ? 'en' : 'zh';
}
