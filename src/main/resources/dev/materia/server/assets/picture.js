// Draws the graphs of a page when they come into view. Their nodes and edges stand in the page as JSON.

const style = getComputedStyle(document.documentElement);
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

const kinds = ['treats', 'studied', 'failed', 'causes', 'care', 'is'];

function look(room) {
  const text = {
    'label': 'data(label)', 'font-size': 11, 'color': colour('ink'), 'text-wrap': 'wrap', 'text-max-width': room,
    'text-outline-color': colour('sheet'), 'text-outline-width': 2, 'text-outline-opacity': 1,
    'font-family': style.getPropertyValue('--sans'),
  };
  return [
    { selector: 'node', style: { ...text, 'width': 13, 'height': 13, 'background-color': colour('soft'), 'text-valign': 'bottom', 'text-margin-y': 3 } },
    { selector: 'node[side = "left"]', style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -5, 'text-margin-y': 0, 'text-justification': 'right' } },
    { selector: 'node[side = "right"]', style: { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 5, 'text-margin-y': 0, 'text-justification': 'left' } },
    { selector: 'node[kind = "centre"]', style: { 'width': 30, 'height': 30, 'background-color': colour('accent'), 'font-size': 15, 'font-weight': 600 } },
    { selector: 'node[kind = "condition"]', style: { 'shape': 'ellipse', 'background-color': colour('care') } },
    { selector: 'node[kind = "drug"]', style: { 'shape': 'round-rectangle', 'background-color': colour('accent') } },
    { selector: 'node[kind = "target"], node[kind = "drug-class"]', style: { 'shape': 'diamond', 'background-color': colour('is') } },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0.1 } },
    { selector: 'edge', style: { 'width': 1.6, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.7, 'line-color': colour('soft'), 'target-arrow-color': colour('soft'), 'opacity': 0.8 } },
    ...kinds.map(kind => ({ selector: `edge[kind = "${kind}"]`, style: { 'line-color': colour(kind), 'target-arrow-color': colour(kind) } })),
    { selector: 'edge[kind = "failed"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge.labelled', style: { ...text, 'font-size': 9, 'color': colour('soft'), 'text-background-color': colour('sheet'), 'text-background-opacity': 1, 'text-background-padding': 2 } },
  ];
}

// Positions that are the same each time: what the data place, there; else the centre in the middle, and the others in a
// bow at either side, kind by kind, their names outwards so that none covers another.
function place(nodes, edges, width, height) {
  const positions = {};
  nodes.filter(node => node.x !== undefined).forEach(node => {
    positions[node.id] = { x: 50 + (width - 100) * node.x / 100, y: 20 + (height - 62) * node.y / 100 };
  });
  nodes.filter(node => node.kind === 'centre' && node.x === undefined).forEach(node => {
    positions[node.id] = { x: width / 2, y: height / 2 };
  });
  const order = node => kinds.indexOf(edges.find(edge => edge.source === node.id || edge.target === node.id)?.kind);
  const around = nodes.filter(node => !positions[node.id]).sort((a, b) => order(a) - order(b));
  const left = around.slice(0, Math.ceil(around.length / 2)), right = around.slice(left.length).reverse();
  const reach = Math.min(width / 2 - Math.min(width * 0.27, 190), 300);
  [[left, -1], [right, 1]].forEach(([side, sign]) => side.forEach((node, i) => {
    const y = (i + 0.5) / side.length * 2 - 1;
    node.side = sign < 0 ? 'left' : 'right';
    positions[node.id] = { x: width / 2 + sign * reach * (0.72 + 0.28 * Math.sqrt(1 - y * y)), y: height / 2 + y * (height / 2 - 8) };
  }));
  return positions;
}

// How high the picture has to be for so many at a side; never higher than the style has it.
function tall(count, most, narrow) {
  return Math.min(most, Math.max(150, 24 + Math.ceil(count / 2) * (narrow ? 34 : 27)));
}

// As many as there is room for. The data have the kinds in turn, so that none is lost.
function fitting(data, width, height) {
  const room = 2 * Math.floor((height - 16) / (width < 500 ? 29 : 21));
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
  if (!data.labels) canvas.style.height = tall(shown.nodes.length - 1, canvas.clientHeight, canvas.clientWidth < 500) + 'px';
  const positions = place(shown.nodes, shown.edges, canvas.clientWidth, canvas.clientHeight);
  const labels = data.labels && canvas.clientWidth > 700;
  const names = data.labels || canvas.clientWidth < 500 ? 92 : 185;
  const graph = cytoscape({
    container: canvas,
    elements: [
      ...shown.nodes.map(node => ({ data: node, position: positions[node.id] })),
      ...shown.edges.map((edge, i) => ({ data: { id: 'e' + i, ...edge }, classes: labels ? 'labelled' : '' })),
    ],
    style: look(names),
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
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => graph.style(look(names)));
  new ResizeObserver(() => { graph.resize(); graph.fit(undefined, 8); }).observe(canvas);
  canvas.dataset.drawn = 'true';
}

const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  seen.unobserve(entry.target);
  draw(entry.target.querySelector('.canvas'));
}), { rootMargin: '200px' });
document.querySelectorAll('figure.picture').forEach(figure => seen.observe(figure));
