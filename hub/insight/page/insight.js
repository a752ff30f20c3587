// Draws the charts from the figures that the page brings with it. Plain JavaScript: it runs in the
// browser as it stands.
/* global echarts */
const ink = '#211D1A';
const soft = '#5C534B';
const line = '#D3C8B6';
const stone = '#B5A78F';
const cinnabar = '#9E2B25';
const text = { fontFamily: "'Noto Sans SC', sans-serif", fontSize: 16, color: soft };
const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const base = {
  animationDuration: calm ? 0 : 200,
  textStyle: text,
  grid: { left: 4, right: 12, top: 44, bottom: 4, containLabel: true },
  tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
};

function valueAxis(extra) {
  return {
    type: 'value',
    splitNumber: 3,
    axisLabel: text,
    splitLine: { lineStyle: { color: line } },
    ...extra,
  };
}

function categoryAxis(data, extra) {
  return {
    type: 'category',
    data,
    axisLabel: text,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    ...extra,
  };
}

function columns({ months, series, percent }) {
  return {
    ...base,
    color: [stone, cinnabar],
    legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 14, textStyle: text },
    xAxis: categoryAxis(months),
    yAxis: valueAxis(
      percent ? { max: 100, interval: 25, axisLabel: { ...text, formatter: '{value}%' } } : {},
    ),
    series: series.map(({ name, data }) => ({
      name,
      data,
      type: 'bar',
      barMaxWidth: 30,
      barGap: '12%',
    })),
  };
}

function bars({ names, values, label }) {
  return {
    ...base,
    color: [stone],
    grid: { ...base.grid, top: 12, right: 64 },
    xAxis: valueAxis(),
    yAxis: categoryAxis(names, {
      inverse: true,
      axisLabel: { ...text, color: ink, width: 220, overflow: 'truncate' },
    }),
    series: [
      {
        name: label,
        type: 'bar',
        data: values.map((value, index) =>
          index === 0 ? { value, itemStyle: { color: cinnabar } } : value,
        ),
        barMaxWidth: 20,
        label: { show: true, position: 'right', ...text },
      },
    ],
  };
}

async function draw() {
  // Canvas text is drawn once: the fonts must be there before.
  await Promise.all([document.fonts.load("16px 'Noto Sans SC'", '展厅'), document.fonts.ready]);
  const charts = [...document.querySelectorAll('.chart')].map((place) => {
    const figures = JSON.parse(place.nextElementSibling.textContent);
    const chart = echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption(figures.kind === 'bars' ? bars(figures) : columns(figures));
    return chart;
  });
  window.addEventListener('resize', () => {
    for (const chart of charts) chart.resize();
  });
  document.documentElement.dataset.drawn = 'true';
}

void draw();
