import { clockTime, denominator, documentNumber, endlessNumber, fixedPhrase, gluedNumber, identifier, listMarker, nameNumber, quoted } from '../../../src/extract/recognisers/not-records.js';
import { claimedBy, readBy } from '../../support/recognise.js';

describe('endless-number', () => {
  it.each([
    ['12345678901234567890人', ['12345678901234567890']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(endlessNumber, text)).toEqual(expected);
    expect(readBy(endlessNumber, text)).toEqual([]);
  });

  it.each(['123456789人', '数百人', 'xx人'])('leaves %j to others', (text) => expect(claimedBy(endlessNumber, text)).toEqual([]));
});

describe('fixed-phrase', () => {
  it.each([
    ['五花八门', ['八门']],
    ['六安市', ['六安']],
    ['三番五次', ['三番五次']],
    ['两个确立', ['两个确立']],
    ['五一劳动节', ['五一']],
    ['十分重要', ['十分']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(fixedPhrase, text)).toEqual(expected);
    expect(readBy(fixedPhrase, text)).toEqual([]);
  });

  it.each(['四周时间', '百分之百', '四五处', '三万元', '十分之一', '第三产业', '三十多个', '12345'])('leaves %j to others', (text) => expect(claimedBy(fixedPhrase, text)).toEqual([]));
});

describe('list-marker', () => {
  it.each([
    ['1、加强', ['1']],
    ['一、加强', ['一']],
    ['(3)落实', ['3']],
    ['3.落实', ['3']],
    ['3)落实', ['3']],
    ['12、落实', ['12']],
    ['\n2、好', ['2']],
    ['〔3〕好', ['3']],
    ['好。4、好', ['4']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(listMarker, text)).toEqual(expected);
    expect(readBy(listMarker, text)).toEqual([]);
  });

  it.each(['1.5万', '共(12)人', '一、二年级', '12人', '1234、好', '第1、2名', 'xx、好', '有3、5人'])('leaves %j to others', (text) => expect(claimedBy(listMarker, text)).toEqual([]));
});

describe('document-number', () => {
  it.each([
    ['〔2017〕167号', ['2017〕167']],
    ['[2017]167号', ['2017]167']],
    ['(2017)167号', ['2017)167']],
    ['【2019】第3号', ['2019】第3']],
    ['〔xx〕15号', ['xx〕15']],
    ['〔2020〕', ['2020']],
    ['第15号', ['15号']],
    ['3号楼', ['3号']],
    ['5 号', ['5 ']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(documentNumber, text)).toEqual(expected);
    expect(readBy(documentNumber, text)).toEqual([]);
  });

  it.each(['(2017)167人', '2017年'])('leaves %j to others', (text) => expect(claimedBy(documentNumber, text)).toEqual([]));
});

describe('glued-number', () => {
  it.each([
    ['5G网络', ['5']],
    ['PM2.5浓度', ['2.5']],
    ['5+1模式', ['5', '1']],
    ['3+2', ['3', '2']],
    ['12·9', ['12', '9']],
    ['7x24小时', ['7', '24小时']],
    ['7×24小时', ['7', '24小时']],
    ['COVID-19', ['19']],
    ['A4纸', ['4']],
    ['5A级', ['5']],
    ['1.5T核磁', ['1.5']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(gluedNumber, text)).toEqual(expected);
    expect(readBy(gluedNumber, text)).toEqual([]);
  });

  it.each(['5km', '5kg', '10MB', '12.5%', '三所', '5人'])('leaves %j to others', (text) => expect(claimedBy(gluedNumber, text)).toEqual([]));
});

describe('identifier', () => {
  it.each([
    ['13812345678', ['13812345678']],
    ['0312-5551234', ['0312-5551234']],
    ['电话5551234', ['5551234']],
    ['拨打12345、12348', ['12345、12348']],
    ['12345热线', ['12345']],
    ['110报警', ['110']],
    ['附件3', ['3']],
    ['1234567', ['1234567']],
    ['211高校', ['211']],
    ['图5', ['5']],
    ['编号12', ['12']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(identifier, text)).toEqual(expected);
    expect(readBy(identifier, text)).toEqual([]);
  });

  it.each(['12345678元', '56.5', '五人', '12345678%'])('leaves %j to others', (text) => expect(claimedBy(identifier, text)).toEqual([]));
});

describe('clock-time', () => {
  it.each([
    ['8点半', ['8点半']],
    ['14时30分', ['14时30分']],
    ['9时许', ['9时许']],
    ['上午9点钟', ['9点钟']],
    ['8时,', ['8时,']],
    ['下午3点至5点', ['3点至']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(clockTime, text)).toEqual(expected);
    expect(readBy(clockTime, text)).toEqual([]);
  });

  it.each(['8点', '24时', '25时,', '8点建议', '12小时', '3时', '8.5点半'])('leaves %j to others', (text) => expect(claimedBy(clockTime, text)).toEqual([]));
});

describe('name-number', () => {
  it.each([
    ['七年级', ['七']],
    ['九年一贯制', ['九']],
    ['一等奖', ['一']],
    ['3年级', ['3']],
    ['十八届三中全会', ['十八', '三']],
    ['二十大', ['二十大']],
    ['十九大精神', ['十九']],
    ['十八大以来', ['十八']],
    ['70周年', ['70']],
    ['八中', ['八']],
    ['初三学生', ['三']],
    ['2019级', ['2019']],
    ['90后', ['90']],
    ['三小', ['三']],
    ['四星级', ['四']],
    ['初一3班', ['一', '3']],
    ['500强企业', ['500']],
    ['三个代表', ['三']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(nameNumber, text)).toEqual(expected);
    expect(readBy(nameNumber, text)).toEqual([]);
  });

  it.each(['2019级以上', '5级地震', '90后,', '5大', '三中心', '十佳', '三所高校', '30余届', '5人'])('leaves %j to others', (text) => expect(claimedBy(nameNumber, text)).toEqual([]));
});

describe('quoted', () => {
  it.each([
    ['“四个意识”', ['四']],
    ['“5+1”', ['5', '1']],
    ['“1530”', ['1530']],
    ['《2020年计划》', ['2020']],
    ['“20个”', ['20']],
    ['“五个一', ['五']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(quoted, text)).toEqual(expected);
    expect(readBy(quoted, text)).toEqual([]);
  });

  it.each(['“投入12万元”', '“90%”', '“5-8人”', '“我们在这个学期里不断坚持的做法加起来共有5个”'])('leaves %j to others', (text) => expect(claimedBy(quoted, text)).toEqual([]));
});

describe('denominator', () => {
  it.each([
    ['每100人', ['100人']],
    ['每1000人', ['1000人']],
    ['每3年', ['3年']],
    ['每两周', ['两周']],
    ['每3所', ['3所']],
  ])('takes numbers out of %j', (text, expected) => {
    expect(claimedBy(denominator, text)).toEqual(expected);
    expect(readBy(denominator, text)).toEqual([]);
  });

  it.each(['每5人', '每班45人', '每生20元', '100人'])('leaves %j to others', (text) => expect(claimedBy(denominator, text)).toEqual([]));
});
