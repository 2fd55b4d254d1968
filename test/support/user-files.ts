/** A catalogue of the user's: one indicator no catalogue of ours has. */
export const FISHING = {
  catalogue: 'fishing', version: '1', source: 'written for the tests',
  indicators: [{
    id: 'fish.boats', zh: '渔船数', en: 'Fishing boats', unit: '艘', dimension: 'count', level: null, aliases: ['渔船'],
    definition: 'Boats used for fishing at the end of the period.', definition_source: 'written for the tests',
  }],
};

/** A sentence whose figure it is. */
export const BOATS = '2021年,全县有渔船120艘。\n';

/** A sentence whose label is 安装 to nodejieba, and 来电桩 to who knows the word. */
export const WORDS = '# of our own\n来电桩 500 n\n';
export const POSTS = '2021年,全县安装120个来电桩。\n';
