// Draws the graphs of a page when they come into view. Their nodes and edges stand in the page as JSON.

const style = getComputedStyle(document.documentElement);
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

const kinds = ['treats', 'studied', 'failed', 'causes', 'care', 'is'];

function look() {
  const text = {
    'label': 'data(label)', 'font-size': 11, 'color': colour('ink'), 'text-wrap': 'wrap', 'text-max-width': 104,
    'text-outline-color': colour('sheet'), 'text-outline-width': 2, 'text-outline-opacity': 1,
    'font-family': style.getPropertyValue('--sans'),
  };
  return [
    { selector: 'node', style: { ...text, 'width': 13, 'height': 13, 'background-color': colour('soft'), 'text-valign': 'bottom', 'text-margin-y': 3 } },
    { selector: 'node[kind = "centre"]', style: { 'width': 30, 'height': 30, 'background-color': colour('accent'), 'font-size': 15, 'font-weight': 600 } },
    { selector: 'node[kind = "condition"]', style: { 'shape': 'ellipse', 'background-color': colour('care') } },
    { selector: 'node[kind = "drug"]', style: { 'shape': 'round-rectangle', 'background-color': colour('accent') } },
    { selector: 'node[kind = "target"], node[kind = "drug-class"]', style: { 'shape': 'diamond', 'background-color': colour('is') } },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0.1 } },
    { selector: 'edge', style: { 'width': 1.6, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.7, 'line-color': colour('soft'), 'target-arrow-color': colour('soft'), 'opacity': 0.8 } },
    ...kinds.map(kind => ({ selector: `edge[kind = "${kind}"]`, style: { 'line-color': colour(kind), 'target-arrow-color': colour(kind) } })),
    { selector: 'edge[kind = "failed"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge.labelled', style: { ...text, 'font-size': 9, 'color': colour('soft'), 'text-rotation': 'autorotate' } },
  ];
}

// Positions that are the same each time and fill the room: what the data place, there; else the centre in the middle,
// and around it one ring or two, in the order of the data.
function place(nodes, width, height) {
  const positions = {};
  const rx = width / 2 - 62, ry = height / 2 - 30;
  const around = nodes.filter(node => node.x === undefined && node.kind !== 'centre');
  const rings = around.length > 14 ? 2 : 1;
  nodes.forEach(node => {
    positions[node.id] = node.x === undefined ? { x: width / 2, y: height / 2 } : { x: 50 + (width - 100) * node.x / 100, y: 20 + (height - 62) * node.y / 100 };
  });
  around.forEach((node, i) => {
    const angle = 2 * Math.PI * i / around.length - Math.PI / 2;
    const radius = rings === 2 && i % 2 === 0 ? 0.6 : 1;
    positions[node.id] = { x: width / 2 + rx * radius * Math.cos(angle), y: height / 2 - 6 + ry * radius * Math.sin(angle) };
  });
  return positions;
}

// As many as there is room for. The data have the kinds in turn, so that none is lost.
function fitting(data, width, height) {
  const room = Math.max(12, Math.floor(width * height / 9500));
  const kept = data.labels ? data.nodes : data.nodes.filter((node, i) => node.kind === 'centre' || i <= room);
  const ids = new Set(kept.map(node => node.id));
  return { nodes: kept, edges: data.edges.filter(edge => ids.has(edge.source) && ids.has(edge.target)) };
}

async function draw(canvas) {
  const data = JSON.parse(document.getElementById(canvas.dataset.picture).textContent);
  // The library looks for a style of this name, and would else add one, which our policy forbids.
  document.querySelector('link[rel=stylesheet]').id = '__________cytoscape_stylesheet';
  const figure = canvas.closest('figure');
  figure.classList.add('drawn');
  const { default: cytoscape } = await import('/assets/cytoscape-3.33.1.js');
  const shown = fitting(data, canvas.clientWidth, canvas.clientHeight);
  const positions = place(shown.nodes, canvas.clientWidth, canvas.clientHeight);
  const labels = data.labels && canvas.clientWidth > 700;
  const graph = cytoscape({
    container: canvas,
    elements: [
      ...shown.nodes.map(node => ({ data: node, position: positions[node.id] })),
      ...shown.edges.map((edge, i) => ({ data: { id: 'e' + i, ...edge }, classes: labels ? 'labelled' : '' })),
    ],
    style: look(),
    layout: { name: 'preset', padding: 8, fit: true },
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    maxZoom: 1.15,
  });
  if (!data.labels) {
    const legend = figure.querySelector('.legend');
    legend.hidden = false;
    const drawn = new Set(shown.edges.map(edge => edge.kind));
    legend.querySelectorAll('.key').forEach(key => { key.hidden = !kinds.some(kind => key.classList.contains(kind) && drawn.has(kind)); });
  }
  graph.on('tap', 'node', event => { const to = event.target.data('href'); if (to) location.assign(to); });
  graph.on('mouseover', 'node', () => { canvas.style.cursor = 'pointer'; });
  graph.on('mouseout', 'node', () => { canvas.style.cursor = ''; });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => graph.style(look()));
  new ResizeObserver(() => { graph.resize(); graph.fit(undefined, 8); }).observe(canvas);
  canvas.dataset.drawn = 'true';
}

const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  seen.unobserve(entry.target);
  draw(entry.target.querySelector('.canvas'));
}), { rootMargin: '200px' });
document.querySelectorAll('figure.picture').forEach(figure => seen.observe(figure));
