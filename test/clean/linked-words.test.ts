import { cleanText } from '../support/clean-page.js';

describe('words that stand on lines of their own because a site had turned them into links', () => {
  it('join the sentence on both sides', () => {
    expect(cleanText('修订《河道保洁经费。\n\n管理制度。\n\n》,从严执行新规定,选聘河长2名。')).toBe('修订《河道保洁经费管理制度》,从严执行新规定,选聘河长2名。');
    expect(cleanText('举办“。\n\n三严三实。\n\n”专题教育动员会,参会120人。')).toBe('举办“三严三实”专题教育动员会,参会120人。');
  });

  it('leave short sentences alone', () => {
    const text = '完成投资120万元。\n成效明显。\n新建道路3公里。';
    expect(cleanText(text)).toBe(text);
  });
});
