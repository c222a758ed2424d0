// Draws the graphs of a page when they come into view. Their nodes and edges stand in the page as JSON.

const style = getComputedStyle(document.documentElement);
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

const kinds = ['treats', 'studied', 'failed', 'causes', 'care', 'is'];

function look() {
  const text = {
    'label': 'data(label)', 'font-size': 11, 'color': colour('ink'), 'text-wrap': 'wrap', 'text-max-width': 96,
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

// Positions that are the same each time: the centre, and around it rings, its neighbours in the order of the data.
function place(nodes) {
  const around = nodes.filter(node => node.kind !== 'centre');
  const positions = {};
  nodes.filter(node => node.kind === 'centre').forEach((node, i) => { positions[node.id] = { x: i * 90, y: 0 }; });
  const inner = around.length > 14 ? Math.floor(around.length / 3) : around.length;
  around.forEach((node, i) => {
    const first = i < inner;
    const share = first ? i / inner : (i - inner + 0.5) / (around.length - inner);
    const radius = first ? (around.length > 14 ? 150 : 170) : 285 + (i % 2) * 55;
    positions[node.id] = { x: 1.25 * radius * Math.cos(2 * Math.PI * share - 1.2), y: 0.85 * radius * Math.sin(2 * Math.PI * share - 1.2) };
  });
  return positions;
}

async function draw(canvas) {
  const data = JSON.parse(document.getElementById(canvas.dataset.picture).textContent);
  // The library looks for a style of this name, and would else add one, which our policy forbids.
  document.querySelector('link[rel=stylesheet]').id = '__________cytoscape_stylesheet';
  const { default: cytoscape } = await import('/assets/cytoscape-3.33.1.js');
  const figure = canvas.closest('figure');
  figure.classList.add('drawn');
  const positions = place(data.nodes);
  const graph = cytoscape({
    container: canvas,
    elements: [
      ...data.nodes.map(node => ({ data: node, position: positions[node.id] })),
      ...data.edges.map((edge, i) => ({ data: { id: 'e' + i, ...edge }, classes: data.labels ? 'labelled' : '' })),
    ],
    style: look(),
    layout: { name: 'preset', padding: 22 },
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    maxZoom: 2,
  });
  if (!data.labels) {
    const legend = figure.querySelector('.legend');
    legend.hidden = false;
    const drawn = new Set(data.edges.map(edge => edge.kind));
    legend.querySelectorAll('.key').forEach(key => { key.hidden = !kinds.some(kind => key.classList.contains(kind) && drawn.has(kind)); });
  }
  graph.on('tap', 'node', event => { const to = event.target.data('href'); if (to) location.assign(to); });
  graph.on('mouseover', 'node', () => { canvas.style.cursor = 'pointer'; });
  graph.on('mouseout', 'node', () => { canvas.style.cursor = ''; });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => graph.style(look()));
  new ResizeObserver(() => { graph.resize(); graph.fit(undefined, 22); }).observe(canvas);
  canvas.dataset.drawn = 'true';
}

const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  seen.unobserve(entry.target);
  draw(entry.target.querySelector('.canvas'));
}), { rootMargin: '200px' });
document.querySelectorAll('figure.picture').forEach(figure => seen.observe(figure));
