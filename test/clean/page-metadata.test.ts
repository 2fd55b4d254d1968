import { clean } from '../../src/clean/clean.js';
import { decodePage } from '../../src/source/decode.js';
import { isFailure } from '../../src/source/raw-page.js';
import { cleanPage } from '../support/clean-page.js';

const BODY = '全年新建学校3所,投入资金450万元,新增学位2700个,普惠性幼儿园覆盖率达到91.2%,群众满意度进一步提高。';

describe('page metadata', () => {
  it('is read from the head and tail of a document page', () => {
    const text = ['下载 收藏 举报', '某县水务局2022年度汇报.doc', '第1页/共9页', '某县水务局2022年度汇报.doc_第1页', '格式:DOC 页数:9 大小:26KB 上传人:hu****9 上传时间:2022-08-03 文档编号:4400217', '文档简介', BODY, '点击展开全文', 'copyright 2011-2024 wenku.example.com 版权所有', '您的位置:文库首页 > 机关公文 > 年度总结'].join('\n');
    expect(cleanPage(text)).toMatchObject({
      text: BODY,
      page: { title: '某县水务局2022年度汇报', uploader: 'hu****9', document_number: '4400217', uploaded_at: '2022-08-03', format: 'DOC', page_count: 9, size: '26KB', category: '文库首页 > 机关公文 > 年度总结', site: 'wenku.example.com' },
    });
  });

  it('is read from an article’s byline, and the title above it', () => {
    expect(cleanPage(`某县2023年工作总结(精选9篇)\n\n作者:南枫 时间:2024-01-16 10:22:37\n\n${BODY}`)).toMatchObject({ text: BODY, page: { title: '某县2023年工作总结(精选9篇)', uploaded_at: '2024-01-16 10:22:37', author: '南枫' } });
    expect(cleanPage(`县直机关2023年总结\n发布日期：2023-12-22　来源：机关工委　阅读：1024次\n${BODY}`).page).toMatchObject({ title: '县直机关2023年总结', uploaded_at: '2023-12-22' });
  });

  it('is read from the other wordings of sites', () => {
    expect(cleanPage(`上传人(卖家):春*** 文档编号:4989536 上传时间:2023-01-31 格式:PPT 页数:66 大小:2.65MB\n资源描述\n${BODY}`).page).toMatchObject({ uploader: '春***', document_number: '4989536', page_count: 66, size: '2.65MB', format: 'PPT' });
    expect(cleanPage(`资源ID:3992402 资源大小:446.50KB 全文页数:22页\n资源格式: DOC 下载积分:8金币\n文档简介\n${BODY}`).page).toMatchObject({ document_number: '3992402', size: '446.50KB', page_count: 22, format: 'DOC' });
  });

  it('is read from the elements of an HTML page', () => {
    const html = `<html><head><title>某县总结.doc_人人文库网</title><meta name="author" content="王明"></head><body><div><a href="/">首页</a> <a href="/a">文库</a></div><div>当前位置:首页 > 办公文档 > 总结</div><h1>某县总结.doc</h1><div><span>上传人:k***8</span> <span>格式:DOC</span> <span>页数:5</span></div><div><p>${BODY}</p></div><div>© 2020 www.renrendoc.com</div></body></html>`;
    expect(cleanPage(html, 'html')).toMatchObject({ text: BODY, page: { title: '某县总结', site: 'www.renrendoc.com', author: '王明', uploader: 'k***8', format: 'DOC', page_count: 5, category: '首页 > 办公文档 > 总结' } });
  });

  it('takes title and site from the head where nothing else says them', () => {
    const page = (title: string) => cleanPage(`<html><head><title>${title}</title></head><body><p>${BODY}</p></body></html>`, 'html').page;
    expect(page('某县总结_文库网')).toMatchObject({ title: '某县总结', site: '文库网' });
    expect(page('某校2022—2023学年度工作报告')).toMatchObject({ title: '某校2022—2023学年度工作报告', site: null });
  });

  it('takes of all titles on an HTML page the one its head begins with', () => {
    const page = (head: string, body: string) => cleanPage(`<html><head><title>${head}</title></head><body>${body}</body></html>`, 'html').page;
    expect(page('某县总结报告_工作总结_范文网', `<h1>范文网</h1><div><p>${BODY}</p></div>`).title).toBe('某县总结报告');
    expect(page('某县总结报告 - 豆丁网', `<div><p>${BODY}</p></div><ul><li><a href="/1">某乡年度工作总结.doc</a></li></ul>`).title).toBe('某县总结报告');
    expect(page('某县总结报告 - 道客巴巴', `<p>文档格式：.doc</p><p>页数：5</p><p>内容提示：</p><div><p>${BODY}</p></div>`)).toMatchObject({ title: '某县总结报告', format: 'doc', page_count: 5 });
  });

  it('does not take an attachment’s name for the title', () => {
    expect(cleanPage(`上传人:mu****6 格式:DOC\n资源描述\n${BODY}\n工作报表.doc`).page.title).not.toBe('工作报表');
  });

  it('is read from the byline of an HTML page, and the site’s address from its other lines', () => {
    expect(cleanPage(`<html><head><title>某县总结</title></head><body><div>时间：2020-03-04 15:20:33 作者：王敏 推荐度：★★★</div><div><p>${BODY}</p></div></body></html>`, 'html').page).toMatchObject({ uploaded_at: '2020-03-04 15:20:33', author: '王敏' });
    expect(cleanPage(`${BODY}\n网站备案号:云ICP备00000004号© 2018-2024 www.example.com 青杉文库`).page.site).toBe('www.example.com');
  });

  it('takes what a JSON line says of the page', () => {
    const source = decodePage({ source: '1', content: BODY, kind: 'text', charset: null, metadata: { title: '某县总结', author: '王明' } }, { encoding: null, maxBytes: 1e6 });
    if (isFailure(source)) throw new Error(source.reason);
    expect(clean(source).page).toMatchObject({ title: '某县总结', author: '王明' });
  });
});
