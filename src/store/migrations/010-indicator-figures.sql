-- The figures of every report in the words of the catalogue: one row per report, subject, indicator (or label, where the catalogue has
-- none), period and role. Of several mentions the one that can be trusted most is shown: verified, without flags, exact, the earliest.
-- It stands on the view facts, and shows what repairs and corrections make of it.
-- SQLite takes the bare columns of a group from the row that has its min(), and meets a condition on what is grouped by before it groups.
CREATE VIEW indicator_figures AS
SELECT
  source, report, report_title, place_code, county_code, province, prefecture, county, place, whose, indicator, indicator_zh, indicator_en, field, level, label,
  "time", year, role, kind, value, low, high, "left", "right", unit, canonical_value, canonical_unit, modifier, flags, repaired, repaired_by, verified, corrected,
  mentions, disputed, text, raw, "start", "end", id
FROM (
  SELECT *, min(distrust) AS least, count(*) AS mentions, count(DISTINCT canonical_value) > 1 AS disputed
  FROM (
    SELECT
      f.source, f.report, f.kind, f."start", f."end", f.raw, f.text, f.value, f.low, f.high, f."left", f."right", f.unit, f.modifier, f.label, f.indicator, f.role,
      f.flags, f.repaired, f.repaired_by, f.verified, f.corrected, f.id, f.canonical_unit, coalesce(f.canonical_value, f.value) AS canonical_value,
      coalesce(f.subject_resolved, f.subject, r.place) AS whose,        -- whose figure it is, by the text or its report
      coalesce(f.period_resolved, f.period) AS "time",                  -- EDTF of the time it is for, by the text or its report
      -- The last year of that time; null where its digits are not all known.
      CASE WHEN substr(coalesce(f.period_resolved, f.period), instr(coalesce(f.period_resolved, f.period), '/') + 1, 4) GLOB '[12][0-9][0-9][0-9]'
        THEN CAST(substr(coalesce(f.period_resolved, f.period), instr(coalesce(f.period_resolved, f.period), '/') + 1, 4) AS INTEGER) END AS year,
      r.title AS report_title, r.place, r.place_code, CASE WHEN r.county IS NOT NULL THEN r.place_code END AS county_code, r.province, r.prefecture, r.county,
      c.zh AS indicator_zh, c.en AS indicator_en, c.field, c.level,
      CASE WHEN f.indicator IS NULL THEN f.label || ' ' || coalesce(f.unit, '') || ' ' || f.kind END AS measure, -- what stands for an indicator where there is none
      ((1 - f.verified) * 4 + (f.flags <> '[]') * 2 + (f.modifier IS NOT NULL)) * 1000000000000 + f."start" AS distrust
    FROM facts f JOIN reports r ON r.doc = f.doc AND r.report = f.report LEFT JOIN catalogue c ON c.id = f.indicator
    WHERE f.kind IN ('quantity', 'percentage', 'ratio', 'rank') AND f.label IS NOT NULL
  )
  GROUP BY source, report, whose, indicator, measure, "time", year, role
);

-- 同一视图的中文列名。一行一个指标数据：同一报告、主体、指标、时期、性质只有一行，原文位置可追溯。
CREATE VIEW 指标 AS
SELECT
  source AS 来源, report AS 报告序号, report_title AS 报告标题, place_code AS 区划代码, county_code AS 县级代码, province AS 省, prefecture AS 市, county AS 县, place AS 报告地区,
  whose AS 主体, indicator AS 指标编号, coalesce(indicator_zh, label) AS 指标, label AS 原文名称, level AS 学段, "time" AS 时期, year AS 年份,
  CASE role WHEN 'change' THEN '变化' WHEN 'target' THEN '目标' ELSE '水平' END AS 性质,
  value AS 数值, low AS 下限, high AS 上限, "left" AS 比例左项, "right" AS 比例右项, unit AS 单位, canonical_value AS 统一数值, canonical_unit AS 统一单位,
  CASE modifier WHEN 'approx' THEN '约' WHEN 'more_than' THEN '超过' WHEN 'less_than' THEN '不足' WHEN 'at_least' THEN '至少' WHEN 'at_most' THEN '至多' END AS 约数,
  replace(replace(replace(replace(replace(replace(flags, '"masked"', '遮盖'), '"corrupt"', '损坏'), '"inconsistent"', '矛盾'), '[', ''), ']', ''), ',', '、') AS 标记,
  repaired AS 修复值, repaired_by AS 修复依据, CASE verified WHEN 1 THEN '是' ELSE '否' END AS 已验算, mentions AS 出现次数, CASE disputed WHEN 1 THEN '是' ELSE '否' END AS 数值不一,
  text AS 文字, raw AS 原文, "start" AS 起点, "end" AS 终点, id AS 编号
FROM indicator_figures;
