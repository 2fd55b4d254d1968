const CLOSED = '(?:\\(\\d{0,6}\\))?[:>》»…▼+\\]】]*(?:\\(?(?:更多|换一批|查看更多|more)\\)?)?[>》»]*$';

const headed = (...wordings: readonly string[]): RegExp => new RegExp(`^[【\\[•·>▌|★◆■#]*(?:${wordings.join('|')})${CLOSED}`);

/** Headings of lists of other documents, of comments, of tags. */
const LISTS = headed(
    '(?:本文|文档|本站|同类)?相关(?:的)?(?:资源|文档|资料|搜索|范文|文章|阅读|推荐|内容|热词|作文|链接|新闻|资讯|专题|下载|标签|信息|主题|知识|素材|帖子|问题)?(?:推荐|阅读|链接|下载|列表)?',
    '猜[你您](?:还)?(?:喜欢|想看|感兴趣|需要)(?:的)?(?:文档|内容)?',
    '[你您]?可能(?:还|也|会)?(?:喜欢|关注|感兴趣|需要)(?:的)?(?:文档|文章|内容|资源)?',
    '(?:热门|最新|精选|精彩|同类|推荐|随机|优秀|其他|更多|最近|近期|热点|本类|本月|本周|今日|点击|下载|浏览)(?:的)?(?:相关|热门|推荐|同类|最新|精品)?(?:文档|资源|文章|范文|搜索|阅读|推荐|标签|排行|排行榜|更新|发布|浏览|专题|内容|信息|新闻|作文|资讯|下载|图文|资料|专辑|关注|上传)(?:榜|排行|推荐)?',
    '(?:大家|网友|他们|别人)(?:都|还|正|也)?在?(?:看|搜|下载|关注)(?:了|过)?(?:的)?(?:文档|内容)?', '看(?:了|过)[^,。]{0,12}的?(?:人|用户|网友)?(?:还|也)(?:看|下载)(?:了|过)?', '(?:为|给)[你您]推荐', '延伸阅读', '文档推荐', '推荐(?:给[你您])?',
    '(?:网友|用户|全部|最新|读者|文档|精彩|热门|共)?\\d{0,6}条?评论(?:列表|区)?', '(?:发表|我要|查看|写|添加)(?:全部)?评论', '评价文档', '文档评价',
    '友情链接', '(?:栏目|频道)(?:推荐|导航)', 'TA的(?:资源|文档|推荐|最新文档)', '上传者(?:其他|其它|的其他)?(?:文档|资源)', '[^,。]{0,8}(?:的)?热门文档',
    '换一批', '上一篇|下一篇', '合集下载',
);

/** Headings of a page's own tags: a line of words follows, and no more. */
const TAGS = headed('(?:文档|本文|文章|系统|内容)?(?:标签|关键词|关键字)');

/** Headings of what a site has to say itself. */
const SPEECH = headed('(?:下载|版权|免责|权利|郑重|特别|重要|法律|网站|网友|本站)(?:声明|申明)', '(?:温馨|友情|下载|付费|购买)(?:提示|须知|说明|声明)', '关于(?:本站|我们|本文档)', '文库协议');

/** Headings a site puts above the document's own text. */
const BODY = /^[【[•·>▌|■#]*(?:(?:资源|文档|资料|文件|内容|课件|文章|作品)(?:描述|简介|介绍|提示|概述|摘要|说明|预览)|(?:文档|文本|正文|全文)(?:内容|正文)|(?:文档|全文|在线|内容)预览|文档正文|正文)[:】\]]*$/;

/** The title of the page in front of such a heading: 【某县工作总结】相关文章: */
const OF_TITLE = /^【[^】]{2,90}】的?/;

/** True for a heading above links to other documents, or comments. `key` holds no spaces. */
export function isListHeading(key: string): boolean {
  const bare = key.startsWith('【') ? key.replace(OF_TITLE, '') : key;
  return bare.length <= 30 && LISTS.test(bare || key);
}

/** True for a heading above a page's own tags. `key` holds no spaces. */
export function isTagsHeading(key: string): boolean {
  return key.length <= 12 && TAGS.test(key);
}

/** True for a heading above what a site says of itself. `key` holds no spaces. */
export function isSpeechHeading(key: string): boolean {
  return key.length <= 16 && SPEECH.test(key);
}

/** True for a heading that stands between a page's metadata and the document's text. `key` holds no spaces. */
export function isBodyHeading(key: string): boolean {
  return key.length <= 12 && BODY.test(key);
}
