/** The words of a site's buttons. 目录 is not one of them by itself: a report's table of contents is headed so. */
export const BUTTONS: readonly string[] = [
  '收藏文档', '收藏本文', '收藏本页', '收藏此文档', '收藏', '加入收藏夹', '加入收藏', '加入阅读清单', '加入书架', '加入文集', '添加到阅读清单', '添加到收藏夹', '添加到收藏', '分享(赏)', '分享赚钱', '分享文档', '分享本文', '分享', '(赏)', '打赏', '赏', '下载相关', '下载资源', '下载本文档', '下载文档', '下载本文', '下载原文档', '下载原文', '下载全文', '下载APP', '下载PDF', '下载Word', '下载',
  '立即下载', '免费下载', '点击下载', '马上下载', '会员下载', '高速下载', '直接下载', '一键下载', '付费下载', 'VIP下载', '普通下载', '本地下载', '积分下载', '会员免费下载', '返回列表', '返回顶部', '返回首页', '返回上一页', '返回', '回到顶部', '相关', '侵权举报', '版权举报', '举报', '投诉', '评论', '我要评论', '写评论', '提交评论', '发布评论', '打印本页', '打印本文', '打印', '点赞', '赞', '转发', '全屏阅读', '全屏预览', '全屏', '放大', '缩小',
  '我要纠错', '纠错', '上一页', '下一页', '首页', '末页', '尾页', '在线阅读', '在线预览', '全文阅读', '阅读全文', '手机阅读', '关注', '点踩', '复制链接', '复制', '投稿', '认领', '意见反馈', '版权申诉', '有用', '没用', '导出', '翻译', '广告位招租', '广告位', '广告', '赞助商链接', '关闭窗口', '关闭', '更多',
];

/** What compilers write into the head and foot of every page of a document, and converters carry into its text. */
export const STAMPS: readonly string[] = [
  '精品文档', '精选文档', '精品资料', '精选资料', '优质资料', '最新资料', '最新精品资料', '精品学习资料', '学习好资料', '完整版学习资料分享', '专业资料整理', '专业整理', '名师归纳总结', '资料整理', '资料推荐', '整理分享', '放心下载', '放心阅读', '欢迎下载支持', '欢迎下载', '欢迎阅读', '感谢您的下载', '感谢下载支持', '感谢下载', '感谢阅读', '感谢支持', '下载支持',
  '文档仅供参考', '资料仅供参考', '仅供学习与参考', '仅供学习参考', '仅供参考', '可编辑版', '可编辑修改', '可自由编辑', '可复制编辑', '可编辑', '可修改', 'word文档', 'Word文档', 'WORD文档', 'word版本', 'word版', 'Word版', 'WORD版', 'word格式', 'WORD格式', '页眉内容', '页脚内容', '页眉', '页脚',
];

/** Where a page can be passed on to. */
export const SHARING: readonly string[] = ['分享到', '共享此文章', '分享此文章', '分享这篇文章', '分享本文', '分享文章', '分享至', '分享给', '扫一扫分享', '扫一扫', '到微信', '微信好友', '微信', '新浪微博', '腾讯微博', '微博', 'QQ空间', 'QQ好友', 'QQ', '朋友圈', '人人网', '豆瓣', '复制链接', '复制网址', '二维码', '更多', '百度贴吧', '贴吧'];

/** The words of a site's menus. */
export const NAVIGATION: readonly string[] = [
  '网站首页', '首页', '主页', '网站地图', '登录', '注册', '登陆', '退出', '会员中心', '个人中心', '用户中心', '我的文库', '上传文档', '我要上传', '上传', '文库', '全部分类', '分类', '帮助中心', '帮助', '关于我们', '联系我们', '联系方式', '联系客服', '免责声明', '版权声明', '隐私政策', '隐私保护', '服务协议', '用户协议', '使用百度前必读', '文库协议', '广告合作', '意见反馈', '友情链接', '充值', '开通VIP', '加入VIP', '开通会员', 'VIP',
  '搜索', '热搜', '更多', '在线客服', '客服', '手机版', '电脑版', '设为首页', '加入收藏', '消息', '购物车', '签到', '投稿', '侵权处理', '常见问题', '招聘信息', '商务合作', '会员服务', '微信登录', 'QQ登录', '新浪微博', '办公文档', 'PPT模板', '应用文书', '资格考试', '行业资料', '教育专区', '教育资料', '范文大全', '范文', '文档', '工作总结', '工作计划', '心得体会', '演讲稿', '自我评价', '合同范本', '作文大全', '作文', '论文', '政务公开', '信息公开', '互动交流', '办事服务', '新闻中心', '机构设置',
];

const FIELD =
  '(?:上传(?:人|者|会员|用户|时间|日期)|发布(?:人|者|时间|日期)|更新(?:时间|日期)|IP属地|文[档件](?:编号|ID|格式|大小|类型|页数|热度|星级|分类|标签|评分|价格|字数)|资[源料](?:ID|编号|格式|大小|类型|分类)|全文页数|页数|字数|格式|大小|积分|(?:下载|所需|需要|消耗)积分|下载(?:次数|量|数|价格)|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|收藏(?:次数|量|数)?|热度|星级|评分|贡献者|所属分类|分类|授权方式|阅读权限|价格)';

/** The names of the fields a document page lists, at the start of a line and anywhere in it. */
export const FIELDS = { start: new RegExp(`^[|·-]?${FIELD}:`), any: new RegExp(`${FIELD}:`, 'g') } as const;

const BETWEEN = /[|·/、()>»▼+,:.!~=_*★…—[\]【】\d-]/;

/**
 * A counter of the words a line is made of: longest first, with only separators and figures between, no going back.
 * It gives 0 for a line that holds anything else.
 */
export function tokens(words: readonly string[]): (key: string) => number {
  const byFirst = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word]);
  return (key) => {
    let count = 0;
    for (let at = 0; at < key.length; ) {
      const word = byFirst.get(key[at]!)?.find((candidate) => key.startsWith(candidate, at));
      if (!word && !BETWEEN.test(key[at]!)) return 0;
      count += word ? 1 : 0;
      at += word?.length ?? 1;
    }
    return count;
  };
}
