/**
 * Words of which every line of a family of furniture holds at least one (see line-patterns.ts), in the case pages write
 * them in or letter by letter: a line that holds none need not be compared with the family's patterns.
 */
export const FAMILY_WORDS = {
  price: ['下载', '券', '积分', '金币', '文币', '牛币', '¥', '看过', '阅读', '浏览', '收藏', '点赞', '字'],
  metadata: ['上传', '编号', '资源'],
  preview: ['文档', '阅读', '预览', '还剩', '剩余', '还有', '免费', '试读', '查看', '下载', '浏览', '登录', '会员', 'V', 'v', '付费'],
  shared: ['分享', '搜索'],
  breadcrumb: ['位置', '首页'],
  copyright: ['©', '版权所有', 'g', 'G'],
  licence: ['许可证', 'P备', 'p备', 'P证', 'p证', '安备', '备案', '增值电信', '出版物经营', '文化经营', '举报'],
  disclaimer: ['交易模式', '说明', '声明', '申明', '用户', '会员', '网友', '侵犯', '侵害', '侵权'],
  service: ['客服', 'Q', 'q', '微信', '支付', '验证码', '邮箱', '账号', '密码', '用户名', '换一换', 'V', 'v', 'I', 'i', '登录', '注册', '下载资源', '免费专享', '欢迎来到', '主办', '承办', '技术支持', '网站维护'],
  hints: ['P', 'p', 'I', 'i', '浏览器', '迅雷', '文档', '无水印', '没有答案', '解压密码', '下载', '版权争议', '试题试卷'],
  counts: ['浏览', '点击', '阅读'],
  compiler: ['小编', '以下', '下面', '大家', '您', '你', '各位', '供', '欢迎', '看看吧', '更多', '本文'],
  stamp: ['【', '.c', '.C', '.n', '.N', '.o', '.O', '.t', '.T', '.i', '.I'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FamilyWords = keyof typeof FAMILY_WORDS;

const names = Object.keys(FAMILY_WORDS) as FamilyWords[];

/** The bit that stands for a family's words. */
export const familyBit = (name: FamilyWords): number => 1 << names.indexOf(name);
