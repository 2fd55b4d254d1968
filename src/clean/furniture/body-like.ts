/** Words of a site about itself; a sentence with one is not a report's. */
const SITE_WORDS = /本站|版权|侵权|侵犯|上传者|上传人|用户上传|下载|客服|会员|注册|登录|举报|本网站|网友|ICP|经营许可|转载|微信号|公众号|小编|范文|免责|珍藏版/;

/**
 * True for a line that reads like a report's paragraph: long enough, with a full stop, and nothing of a site about itself.
 * An empty line text stands for a line too long to be anything else.
 */
export function looksLikeBody(text: string, minimum = 80): boolean {
  if (text === '') return true;
  return text.length >= minimum && /[。;]/.test(text) && !SITE_WORDS.test(text);
}
