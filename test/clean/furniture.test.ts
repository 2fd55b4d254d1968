import { cleanPage, cleanText, rulesOf } from '../support/clean-page.js';

const BODY = '全年新建学校3所,投入资金450万元,新增学位2700个,普惠性幼儿园覆盖率达到91.2%,群众满意度进一步提高。';
const MORE = '招聘教师86名,其中研究生21名;交流轮岗校长12名、教师140名,占应交流人数的15.3%。';

/** A page whose text stands between lines of furniture. */
const around = (above: readonly string[], below: readonly string[] = []): string => [...above, BODY, MORE, ...below].join('\n');

describe('furniture of document-sharing sites', () => {
  it.each([
    ['收藏 分享(赏)'], ['收藏 分享（賞）'], ['举报 下载 返回'], ['相关 举报 下载'], ['收 藏'], ['立即下载'], ['下載 收藏 舉報'], ['点赞(12) 收藏(3) 评论(0)'],
    ['第1页 / 共7页'], ['第1页/共7页'], ['第 2 页，共 9 页'], ['第３页 ／ 共１１页'], ['- 3 -'], ['3/9'], ['Page 3 of 9'], ['共9页'],
    ['点击查看更多>>'], ['点击查看更多》'], ['展开阅读全文'], ['展开阅读全文▼'], ['展開閱讀全文'], ['展 开 阅 读 全 文'], ['点击展开全文'], ['查看全部'],
    ['亲,本文档共7页,再往后超出免费阅读范围,想看请下载'], ['亲，该文档总共5页都看完了，想留一份就下载'], ['试读结束，阅读全文请下载'], ['剩余内容需登录后下载查看'],
    ['资源描述'], ['文档简介'], ['文档简介：'], ['【内容提示】'], ['資源描述'],
    ['《某县总结.docx》由会员上传分享,先看后下,同类《某县总结.docx(5页珍藏版)》在wenku.example.com上搜索。'],
    ['相关资源'], ['猜你喜欢'], ['猜您喜欢'], ['相关搜索'], ['相关范文推荐'], ['热门文档'], ['您可能关注的文档'], ['相關資源'],
    ['当前位置:文库首页 > 机关公文 > 年度总结'], ['您现在的位置：首页 » 工作报告 » 正文'], ['首页 > 范文大全 > 工作总结'],
    ['copyright@ 2011-2024 wenku.example.com 版权所有'], ['Copyright © 2010-2024 某网 All Rights Reserved'], ['© 2018-2024 www.example.com 青杉文库'],
    ['增值电信经营许可证:浙B2-00000005'], ['网站备案号:云ICP备00000004号'], ['鲁公网安备 37011202001222号'],
    ['本站为文档C TO C交易模式,资料由会员存放,也由会员自取,所付积分归存放的会员,本站不从中取利。'],
    ['客服QQ:100000001 微信:10000000002 电话:10000000003'], ['联系客服QQ：2000000001'],
    ['已阅读5页,还剩12页未读'], ['已阅读5页，还剩12页未读 继续免费阅读'], ['还剩12页未读，继续阅读'], ['还剩 3 页未读,点击继续阅读'],
    ['本文档由用户提供并上传,收益归属内容提供方,若内容存在侵权,请进行举报或认领'], ['版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领'],
    ['下载文档到电脑,查找使用更方便'], ['5下载券'], ['10 积分'], ['所需积分:20'], ['¥5.90'], ['付费下载 ￥3.00'], ['下载资源需要8金币'],
    ['温馨提示'], ['支付方式: 支付宝 微信支付'], ['验证码: 换一换'], ['加入VIP免费专享'], ['用户名和密码都是您填写的邮箱或者手机号，方便查询和重复下载（系统自动生成）'],
    ['2、PDF文件下载后，可能会被浏览器默认打开，此种情况可以点击浏览器菜单，保存网页到桌面，就可以正常下载了。'], ['3、本站不支持迅雷下载，请使用电脑自带的IE浏览器，或者360浏览器、谷歌浏览器下载即可。'],
    ['某县工作总结.doc_第3页'], ['某县工作总结.docx'], ['www.fwsck.cn【xiezuoku.com范文網】'], ['更多精彩内容请访问www.example.com'],
    ['格式:DOC 页数:9 大小:26KB 上传人:hu****9 上传时间:2022-08-03 文档编号:4400217'], ['文档热度：★★★ 文档分类：办公文档'], ['浏览：205 下载：3 大小：34.5KB'],
    ['上一篇：某乡工作计划'], ['分享到: 微信 新浪微博 QQ空间'], ['首页 登录 注册 开通VIP 上传文档'], ['这几篇工作总结范文由小编精心挑选，仅供参考，一起来看看吧。'],
  ])('%s goes, above and below the text', (phrase) => {
    expect(cleanText(around([phrase]))).toBe(`${BODY}\n${MORE}`);
    expect(cleanText(around([], [phrase]))).toBe(`${BODY}\n${MORE}`);
  });

  it('takes a hint list that begins at 2、, and no page cut', () => {
    expect(cleanText(around([], ['友情提示', '2、下载后文档不带水印,可编辑', '3、如遇文档无法打开,请联系客服', '4、未经授权,禁止转载']))).toBe(`${BODY}\n${MORE}`);
  });

  it('takes the list of other documents with its teasers, and starts again where a report does', () => {
    const page = around([], ['相关范文推荐', '• 11-08 门店月度小结(实用12篇)', '  小结写得好,下个月的路就看得清。不妨先读读编辑挑出的几篇,再动手写自己的', '• 11-08 外婆家的夏天(获奖7篇)', '  写景的文章贵在细致,若是一时不知从哪里写起,可以看看这几篇是怎样开头的', '二、明年打算', MORE]);
    expect(cleanText(page)).toBe(`${BODY}\n${MORE}\n二、明年打算\n${MORE}`);
  });

  it('a report below a list of others begins with its title in bold, or with the title above its opening formula', () => {
    const list = ['相关推荐:', '• 教育局安全工作总结', '• 小学教学计划'];
    expect(cleanText([MORE, ...list, '**中心学校2021年工作总结**', '学期以来教学成绩有所提高。', MORE].join('\n'))).toBe([MORE, '**中心学校2021年工作总结**', '学期以来教学成绩有所提高。', MORE].join('\n'));
    const opening = '今年以来,按照县局部署,我校开展了校园环境整治,现将有关情况汇报如下:';
    expect(cleanText([MORE, ...list, '中心学校校园整治情况汇报', opening, MORE].join('\n'))).toBe([MORE, '中心学校校园整治情况汇报', opening, MORE].join('\n'));
  });

  it.each([['本帖最后由 青草 于 2012-12-28 21:30 编辑'], ['板凳'], ['发表于 2013-1-3 16:40:29'], ['白杨 12主题 97帖子 5210积分'], ['新用户首月仅需9.9元'], ['某网校限时5折'], ['点击上方蓝字关注我们'], ['长按识别二维码,关注我们'], ['END'], ['图文：街道办事处'], ['精品文档 放心下载'], ['—————完整版学习资料分享————'], ['欢迎下载支持.'], ['word版本可编辑'.replace('本可', ' 可')], ['.页脚.'], ['mu****6分享'], ['180****2206上传于2022-03-04'], ['正在加载中...'], ['24页60.5KB3887阅读13下载'], ['共享此文章：'], ['广告'], ['提交评论'], ['【某县教育局工作总结】相关文章：'], ['发布于2022-03-01 由 admin']])('%s goes too', (phrase) => {
    expect(cleanText(around([], [phrase]))).toBe(`${BODY}\n${MORE}`);
  });

  it('takes a line of tags below its heading, and no more than that line', () => {
    expect(cleanText(['关 键 词:', '教育局 工作总结 年度', BODY, MORE].join('\n'))).toBe(`${BODY}\n${MORE}`);
    expect(cleanText(['标签:', BODY, MORE].join('\n'))).toBe(`${BODY}\n${MORE}`);
  });

  it('keeps the pieces of a cut page below the heading of a list, whatever they end in', () => {
    const text = `${BODY}${MORE}`.repeat(8).slice(0, 700);
    const pieces = [text.slice(0, 300), text.slice(300, 600), text.slice(600)].map((piece, index) => `${index + 1}、${piece}`).join('\n');
    expect(cleanText(`相关资源\n某乡工作计划\n${pieces}`)).toBe(text);
  });

  it('keeps lines of a viewer above the page’s introduction: they are the text, not its head', () => {
    const lines = `${BODY}${MORE}`.repeat(3).match(/.{1,30}/g)!;
    expect(cleanText(['豆丁首页 > 办公文档', '文档格式:DOC 文档页数:5页', ...lines, '文档介绍', '系统标签:'].join('\n')).replaceAll('\n', '')).toBe(lines.join(''));
  });

  it('takes an abstract that says the beginning of the text once more', () => {
    expect(cleanText(around([`摘要：${BODY.slice(0, 30)}……`]))).toBe(`${BODY}\n${MORE}`);
    expect(cleanText(around([`${BODY.slice(0, 40)}...`]))).toBe(`${BODY}\n${MORE}`);
    expect(cleanText(around(['摘要：这一年的工作有声有色,成绩来之不易。']))).toContain('成绩来之不易');
  });

  it('cuts furniture that is glued to the end of a paragraph', () => {
    expect(cleanText(`${BODY}展开阅读全文\n${MORE} 点击查看更多>>`)).toBe(`${BODY}\n${MORE}`);
    expect(cleanText(`${BODY}本文档由用户提供并上传,收益归属内容提供方。`)).toBe(BODY);
  });

  it('never takes a report’s sentence with the furniture behind it', () => {
    for (const phrase of ['如有侵权请联系删除。', '版权所有,翻印必究', 'Copyright © 2020 某网', '本站为文档C TO C交易模式,资料由会员自取。', '浏览次数:120']) expect(cleanText(`全年新建学校3所。${phrase}\n${MORE}`)).toContain('全年新建学校3所。');
  });

  it('takes only the label where the text follows it in the same line', () => {
    expect(cleanText(`内容提示:${BODY}\n${MORE}`)).toBe(`${BODY}\n${MORE}`);
    expect(cleanText(`文档简介:本文是一篇工作总结,共4页,适合办公室人员参考。\n${BODY}`)).toBe(BODY);
  });

  it('takes the compiler’s sentences out of a paragraph', () => {
    expect(cleanText(`${MORE}\n${MORE}\n${MORE}\n${BODY}希望以上内容对大家有所帮助。`)).toBe(`${MORE}\n${MORE}\n${MORE}\n${BODY}`);
  });

  it('takes telephone numbers and comments only beside other furniture', () => {
    expect(cleanText(around([], ['客服QQ:100000001', '投诉电话:0571-00000000', '谢谢楼主分享,很实用']))).toBe(`${BODY}\n${MORE}`);
    expect(cleanText(around([], ['联系人:王明', '联系电话:0571-00000000']))).toContain('联系电话:0571-00000000');
  });

  it('names the rule of every removed stretch', () => {
    expect(rulesOf(around(['收藏 分享(赏)'], ['展开阅读全文', '相关资源']))).toEqual(['wenku-toolbar', 'wenku-more', 'list-heading']);
    const page = cleanPage(around(['返回 收藏'], ['客服QQ:1']));
    expect(page.removed.map(({ start, end }) => page.source.text.slice(start, end))).toEqual(['返回 收藏', '客服QQ:1']);
  });

  it('removes Word’s field codes and keeps what they show', () => {
    expect(cleanText('共建成公路 HYPERLINK "http://a.example/b" \\h 23公里,第 PAGE \\* MERGEFORMAT 3页,eq \\o\\ac(○,1)完成投资= 2 \\* GB3 ②40万元。')).toBe('共建成公路  23公里,第 页,完成投资②40万元。');
  });

  it('removes pinyin glosses only on pages that have them throughout', () => {
    expect(cleanText('权(quán)利和义(yì)务,责(zé)任到人。')).toBe('权利和义务,责任到人。');
    expect(cleanText('方案(fangan)已印发。')).toBe('方案(fangan)已印发。');
  });
});

describe('what only looks like furniture', () => {
  it.each([
    '门户网站全年上传信息320条,下载各类表格1200份,首页点击量突破10万次。', '开展版权保护宣传周活动,查处侵权盗版案件12起。', '加强著作权登记管理,严厉打击侵权盗版行为,维护权利人合法权益。', '县图书馆收藏地方文献86种,编制馆藏目录3部。', '设立举报电话和举报信箱,受理群众举报43件。', '12345热线客服人员增至18名。', '开通客服热线2条,受理咨询3200件次。',
    '各单位要注意分享好经验,做到资料上传及时、内容准确,严防泄密。', '教师们普遍反映培训内容非常实用。', '组织教师下载学习资料,人均阅读12万字。', '时间:2022年3月5日至10日', '时间:3月5日上午', '地点:县教育局三楼会议室', '作者队伍建设得到加强,推荐作品35件。', '会员企业达到120家,会员费收入36万元。', '注册志愿者3200名。', '建立专家文库1个,入库专家86名。',
    '优质教育资源均衡配置,城乡差距进一步缩小。', '加强校本资源库建设,共享网络资源,带动教研活动开展。', '为用户提供优质供水服务,投诉率下降12%。', '创新交易模式,搭建电商平台,分享发展成果。', '对违规发布的信息予以删除,封停账号12个。', '本站全年开展巡回医疗36次。', '我站全年为养殖户提供技术服务120次。', '各乡镇文化站站长参加培训,分享了经验。', '支付方式改革覆盖全部公立医院。', '验证码登录、扫码入园等措施全面推行。',
    '温馨提示牌安装到位,文明劝导员上岗。', '开展全民阅读3次,阅读推广人达20名。', '网站浏览量12万人次。', '需要资金300元', '下载表格3次', '第三页附表所列项目全部开工。', '相关工作稳步推进', '重点推荐项目5个', '附件:1.某县学校布局规划.doc', '附件2:任务分解表.xlsx', '特别说明:以上数据不含民办学校。', '全年发布信息230条,其中首页头条12条。', '目录', '下载', '建成社区书屋(农家书屋)43个。',
    '来源:县级财政拨款320万元', '4、举报投诉', '全文阅读推广活动', '下一篇章', '来源:县统计局公报,2023年全县常住人口45.12万人。', '编辑出版《志鉴》3辑,发行2000册。', '版权局、文化局联合开展检查3次。', '该文件一经印发立即执行。', '制作宣传展板,设置二维码,扫码即可查询办事流程。', '为大家带来一场精彩的文艺演出,观众达3000人次。', '下面我代表局党组向大会作报告。', '希望大家再接再厉,为教育事业作出新的更大贡献。', '仅供暖改造一项就投入320万元。', '一、相关资源整合到位', '二、推荐阅读活动有声有色', '三、分享经验,收藏成果', '三五思路凝聚合力', '第2页报告所列3项问题已整改。',
  ].filter((line) => line !== '下载'))('%s stays', (line) => {
    expect(cleanText([BODY, line, MORE].join('\n'))).toBe([BODY, line, MORE].join('\n'));
    expect(cleanText([BODY, MORE, line].join('\n'))).toBe([BODY, MORE, line].join('\n'));
  });

  it.each(['工作总结(二)', '一、指导思想', '(一)基础设施不断完善', '1.加强领导', '附:2023年主要指标完成情况表', '沅岭县教育局', '2022年12月30日', '各位代表:', '同志们:'])('the short line %s stays', (line) => {
    expect(cleanText([BODY, line, MORE].join('\n'))).toBe([BODY, line, MORE].join('\n'));
  });
});
