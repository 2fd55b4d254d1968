-- zh: 各省各年有多少份报告
-- en: How many reports there are by province and year
SELECT province, year, count(*) AS reports FROM reports GROUP BY province, year ORDER BY province, year
