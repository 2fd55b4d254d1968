import { cleanText } from '../support/clean-page.js';

describe('words that stand on lines of their own because a site had turned them into links', () => {
  it('join the sentence on both sides', () => {
    expect(cleanText('出台《教师职称改革实施。\n\n工作方案。\n\n》,全面执行新标准,推荐教师2名。')).toBe('出台《教师职称改革实施工作方案》,全面执行新标准,推荐教师2名。');
    expect(cleanText('召开“。\n\n两学一做。\n\n”学习教育动员会,参会120人。')).toBe('召开“两学一做”学习教育动员会,参会120人。');
  });

  it('leave short sentences alone', () => {
    const text = '完成投资120万元。\n成效明显。\n新建道路3公里。';
    expect(cleanText(text)).toBe(text);
  });
});
