import { enclosureOf } from '../../src/extract/context.js';

describe('what stands around a place', () => {
  it.each([['“四个意识”', 1, 'quote'], ['‘三全’', 1, 'quote'], ['「三全」', 1, 'quote'], ['《2020年计划》', 1, 'title'], ['《“十四五”规划》', 2, 'title'], ['“五个', 1, 'quote'], ['他说“五', 4, 'quote']])('%s at %d: %s', (text, at, expected) => expect(enclosureOf(text, at)).toBe(expected));

  it.each([['“一”二', 3], ['《一》二', 3], ['无', 0], ['《一\n二', 3], ['“一\n二”', 3], ['“我们在这个学期里不断坚持的做法加起来共有5个”', 20], ['“我们坚持做好。一共五个”', 9], ['“前面说过几件事情后面还有五', 12]])('%s at %d: nothing', (text, at) => expect(enclosureOf(text, at)).toBeNull());

  it('looks no farther than a title is long', () => {
    expect(enclosureOf(`《${'长'.repeat(78)}5`, 79)).toBe('title');
    expect(enclosureOf(`《${'长'.repeat(90)}5`, 91)).toBeNull();
  });
});
