import { labelled } from '../../../support/labelled.js';

it.each([
  ['高中(一中、五中)为4128人。', ['4128人: 高中 of 高中']],
])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
