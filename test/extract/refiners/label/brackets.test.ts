import { labelled } from '../../../support/labelled.js';

it.each([
  ['高中(一中、五中)为4128人。', ['4128人: 高中 of 高中']],
  // The number before has been told.
  ['争取市级资金37万元、镇(处)财政45万元。', ['37万元: 市级资金', '45万元: 镇(处)财政']],
  ['为12个村(社区)配备健身器材86件。', ['12个: 村', '86件: 健身器材']],
  // A bracket that is part of the word.
  ['因公出国(境)费用为26万元。', ['26万元: 因公出国(境)费用']],
])('%s', (text, expected) => expect(labelled(text)).toEqual(expected));
