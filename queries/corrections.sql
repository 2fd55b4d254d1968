-- zh: 人工更正的清单
-- en: What was corrected by hand
SELECT id, raw, sets_value, value, sets_label, label, rejected, note, was, corrected_at FROM corrections ORDER BY corrected_at DESC, id
