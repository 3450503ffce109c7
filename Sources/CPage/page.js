// The page: sliders in, bars, places and sentences out. Text of the data only ever goes in as text.

const model = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);

// MARK: Words

const texts = {
  en: {
    name: "English", other: "Português", decimal: ".", title: (by) => `Customer Interaction Index by ${by}`,
    weights: "Weights", weightsHint: "Move a weight: the others keep their proportions to each other.",
    undo: "Undo", reset: "As given", ranking: "Index and place", statement: "The statement for these weights",
    copy: "Copy", copied: "copied", basis: "What it rests on", weightOf: (name) => `weight of ${name}`,
    ofWhole: (share) => `${share} of the whole`, lower: "lower is better", higher: "higher is better", band: "best in between", notCollected: "not in the data",
    leads: (who, index) => `${who} leads with ${index}`, share: (who, index) => `${who} share the first place with ${index}`,
    ahead: (gap, who) => `, ${gap} ahead of ${who}.`, alone: ".", and: " and ", others: (n) => `${n} others`,
    nobody: "no group", none: "No group has a place under these weights.", zero: "Every weight is zero, so there is no index.",
    unclear: "The data do not clearly tell them apart.",
    flipAt: (at, who) => `from ${at} ${who} leads`, flipFirst: (at, who) => `up to ${at} ${who} leads`,
    noFlip: (who) => `${who} leads at any value of this weight`, atZero: (who) => `at 0 ${who} leads`, aboveZero: (who) => `above 0 ${who} leads`,
    place: "place", tied: "tied", unplaced: "without a place", up: (n) => `up ${n}`, down: (n) => `down ${n}`,
    from: "from", to: "to", n: (n) => `n ${n}`, before: "index as given", whisker: (p) => `${p} % interval`,
    whole: "all together", machine: "machine", few: (n) => `n<${n}`, partial: "incomplete", filled: "filled in",
    "too-little": "too little observed", refused: "incomplete, no index",
    partialLong: (share) => `Rests on the ${share} of the weight that was observed, and takes no place among complete groups.`,
    filledLong: "Something was not observed; a stand-in counts for it.", fewLong: (n) =>
      `A weighted indicator rests on fewer than ${n} interactions, so the group takes no place.`,
    noIndexLong: "Too little of the weight was observed for an index.", machineLong: "A machine takes no place among people.",
    working: (rule) => `How the index is made (${rule})`, indicator: "indicator", value: "value", score: "score",
    weight: "weight", points: "points", index: "index", missing: "not observed", standIn: "stand-in",
    moved: (turned, pairs, tau) => `Against the weights as given, ${turned} of ${pairs} pairs changed places (Kendall’s τ ${tau}).`,
    movedUp: (list) => ` Up most: ${list}.`, movedDown: (list) => ` Down most: ${list}.`, sameOrder: "The order is that of the weights as given.",
    newLeader: (who, index) => `${who} leads now, ${index}.`, definition: "definition as given", written: "as written", window: "window",
    scope: "interactions", weightsGiven: "weights as given", among: (n) =>
      `Places are those among the ${n} groups of this page.`, rule: { arithmetic: "weighted sum", geometric: "product of powers",
      harmonic: "harmonic mean", minimum: "lowest score" }, inside: (name, rule) => `inside ${name}: ${rule}`, part: "an index",
    intervalOf: "interval of the index", givenMark: "▲ weight as given, | another group takes the lead",
  },
  pt: {
    name: "Português", other: "English", decimal: ",", title: (by) => `Índice de Interação com o Cliente por ${by}`,
    weights: "Pesos", weightsHint: "Mova um peso: os outros mantêm as proporções entre si.",
    undo: "Desfazer", reset: "Como dado", ranking: "Índice e posição", statement: "A instrução para estes pesos",
    copy: "Copiar", copied: "copiado", basis: "Em que se baseia", weightOf: (name) => `peso de ${name}`,
    ofWhole: (share) => `${share} do total`, lower: "menor é melhor", higher: "maior é melhor", band: "melhor no meio", notCollected: "não está nos dados",
    leads: (who, index) => `${who} lidera com ${index}`, share: (who, index) => `${who} dividem o primeiro lugar com ${index}`,
    ahead: (gap, who) => `, ${gap} à frente de ${who}.`, alone: ".", and: " e ", others: (n) => `${n} outros`,
    nobody: "nenhum grupo", none: "Nenhum grupo tem posição com estes pesos.", zero: "Todos os pesos são zero: não há índice.",
    unclear: "Os dados não os distinguem com clareza.",
    flipAt: (at, who) => `a partir de ${at} lidera ${who}`, flipFirst: (at, who) => `até ${at} lidera ${who}`,
    noFlip: (who) => `${who} lidera com qualquer valor deste peso`, atZero: (who) => `em 0 lidera ${who}`, aboveZero: (who) => `acima de 0 lidera ${who}`,
    place: "posição", tied: "empatado", unplaced: "sem posição", up: (n) => `subiu ${n}`, down: (n) => `desceu ${n}`,
    from: "de", to: "a", n: (n) => `n ${n}`, before: "índice como dado", whisker: (p) => `intervalo de ${p} %`,
    whole: "todos juntos", machine: "robô", few: (n) => `n<${n}`, partial: "incompleto", filled: "preenchido",
    "too-little": "pouco observado", refused: "incompleto, sem índice",
    partialLong: (share) => `Baseia-se nos ${share} do peso que foram observados e não tem posição entre os grupos completos.`,
    filledLong: "Algo não foi observado; um substituto conta em seu lugar.", fewLong: (n) =>
      `Um indicador com peso tem menos de ${n} interações; o grupo fica sem posição.`,
    noIndexLong: "Foi observado pouco do peso para haver índice.", machineLong: "Um robô não tem posição entre pessoas.",
    working: (rule) => `Como o índice é feito (${rule})`, indicator: "indicador", value: "valor", score: "nota",
    weight: "peso", points: "pontos", index: "índice", missing: "não observado", standIn: "substituto",
    moved: (turned, pairs, tau) => `Em relação aos pesos dados, ${turned} de ${pairs} pares trocaram de posição (τ de Kendall ${tau}).`,
    movedUp: (list) => ` Mais subiram: ${list}.`, movedDown: (list) => ` Mais desceram: ${list}.`, sameOrder: "A ordem é a dos pesos dados.",
    newLeader: (who, index) => `Agora lidera ${who}, ${index}.`, definition: "definição como dada", written: "como escrita", window: "janela",
    scope: "interações", weightsGiven: "pesos dados", among: (n) =>
      `As posições são as entre os ${n} grupos desta página.`, rule: { arithmetic: "soma ponderada", geometric: "produto de potências",
      harmonic: "média harmônica", minimum: "menor nota" }, inside: (name, rule) => `dentro de ${name}: ${rule}`, part: "um índice",
    intervalOf: "intervalo do índice", givenMark: "▲ peso dado, | outro grupo assume a liderança",
  },
};
let language = texts[model.language] ? model.language : "en";
const word = (key, ...values) => {
  const text = texts[language][key];
  return typeof text === "function" ? text(...values) : text;
};
const decimal = (number, digits) => number.toFixed(digits).replace(".", texts[language].decimal);
const one = (number) => decimal(number, 1);
const percent = (share) => `${one(100 * share)} %`;
const weightText = (amount) => decimal(Math.round(amount * 1e4) / 1e4, 4).replace(/0{1,2}$/, "");

// An element with its content: words, numbers, other elements; never markup.
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
// A number as it is shown, with all its digits for programs.
const figure = (number, text) => make("data", { value: String(number) }, text);
const unseen = (text) => make("span", { className: "unseen" }, text);
// A name keeps its direction of writing to itself.
const isolated = (name) => make("bdi", {}, name);
const own = (element, k) => { element.style.setProperty("--own", `var(--c${k % 8})`); return element; };
const nameOf = (g) => model.groups[g].name;

// MARK: What is weighed

for (const group of [model.all, ...model.groups]) {
  for (const term of group.terms) {
    term.isKnown = term.interval !== undefined;
    [term.low, term.high] = term.interval ?? [null, null];
  }
}
const sliders = []; // one for each part of the tree, in the order of writing
(function collect(node, depth) {
  for (const part of node.parts) {
    const slider = { part, node, depth, given: part.given };
    sliders.push(slider);
    if (part.index) collect(part.index, depth + 1);
  }
})(model.tree, 0);
const given = sliders.map((slider) => slider.given);
// The way of a slider: 0 to 1, or to the next round number where weights go beyond.
const largest = Math.max(1, ...given);
const most = largest === 1 ? 1 : [1, 2, 5, 10].map((m) => m * 10 ** Math.floor(Math.log10(largest))).find((m) => m >= largest);
const first = weigh(model, given);
let raw = given.slice();
let settled = given.slice();
const past = [];
let weighed = first;

// MARK: Sliders

const labelOf = ({ part }) => (part.index ? part.index.name ?? word("part") : model.indicators[part.term].name);

function buildSliders() {
  byId("sliders").replaceChildren();
  let place = 0;
  (function build(node, into) {
    for (const part of node.parts) {
      const slider = sliders[place];
      const id = `weight-${place++}`;
      const about = part.index ? word("rule")[part.index.rule]
        : `${model.indicators[part.term].goalposts} · ${word(model.indicators[part.term].isCollected
          ? model.indicators[part.term].direction : "notCollected")}`;
      const box = part.index ? make("div", { className: "slider" }) : own(make("div", { className: "slider" }), part.term);
      if (part.index) box.style.setProperty("--own", "var(--ink)");
      slider.range = make("input", { type: "range", id, min: 0, max: most, step: most / 100 });
      slider.range.setAttribute("aria-describedby", `${id}-flips`);
      slider.number = make("input", { type: "number", min: 0, max: most, step: "any" });
      slider.number.setAttribute("aria-label", word("weightOf", labelOf(slider)));
      slider.share = make("span", { className: "share" });
      slider.marks = make("div", { ariaHidden: "true" });
      slider.flips = make("p", { className: "flips", id: `${id}-flips` });
      const mine = sliders.indexOf(slider);
      slider.range.addEventListener("input", () => move(mine, Number(slider.range.value)));
      slider.number.addEventListener("input", () => {
        const amount = slider.number.valueAsNumber;
        if (amount >= 0 && amount <= most) move(mine, amount, slider.number);
      });
      for (const input of [slider.range, slider.number]) input.addEventListener("change", settle);
      const label = make("label", { htmlFor: id });
      if (!part.index) label.append(make("span", { className: "swatch" }));
      label.append(isolated(labelOf(slider)), make("span", { className: "about" }, about));
      box.append(make("div", { className: "top" }, label, slider.number, slider.share),
        make("div", { className: "way" }, slider.range, slider.marks), slider.flips);
      into.append(box);
      if (part.index) {
        const inside = make("fieldset", {}, make("legend", {}, word("inside", labelOf(slider), word("rule")[part.index.rule])));
        into.append(inside);
        build(part.index, inside);
      }
    }
  })(model.tree, byId("sliders"));
}

function move(place, amount, typed) {
  raw[place] = amount;
  show(typed);
}
// A movement has ended: it can be taken back.
function settle() {
  if (raw.some((amount, i) => amount !== settled[i])) past.push(settled);
  settled = raw.slice();
  show();
}
function back(to) {
  raw = to.slice();
  settled = raw.slice();
  show();
}

function showSliders(typed) {
  const tree = weighted(model.tree, raw);
  const outer = new Array(sliders.length).fill(0);
  (function spread(node, share) {
    for (const part of node?.parts ?? []) {
      outer[part.place] = share * part.share;
      if (part.index) spread(part.index, share * part.share);
    }
  })(tree, 1);
  // Where the weights observed share the whole, those of what the data do not tell of at all weigh nothing.
  if (model.missing === "renormalise") {
    const isLost = sliders.map(({ part }) => !part.index && !model.indicators[part.term].isCollected);
    const left = sliders.reduce((sum, { part }, i) => sum + (part.index || isLost[i] ? 0 : outer[i]), 0);
    outer.forEach((share, i) => { outer[i] = isLost[i] || left === 0 ? 0 : share / left; });
  }
  sliders.forEach((slider, i) => {
    const share = percent(outer[i]);
    if (Number(slider.range.value) !== raw[i]) slider.range.value = raw[i];
    if (slider.number !== typed) slider.number.value = String(Math.round(raw[i] * 1e6) / 1e6);
    slider.range.setAttribute("aria-valuetext", `${weightText(raw[i])}, ${word("ofWhole", share)}`);
    slider.share.replaceChildren(figure(outer[i], share));
  });
  byId("undo").disabled = past.length === 0;
  byId("reset").disabled = raw.every((amount, i) => amount === given[i]);
}

// MARK: Flips

const across = (amount) => `calc(.625rem + (100% - 1.25rem) * ${amount / most})`;

function showFlips() {
  sliders.forEach((slider, i) => {
    const found = leaders(model, raw, i, most);
    const who = (step) => (step.group === null ? word("nobody") : nameOf(step.group));
    slider.marks.replaceChildren();
    const mark = (className, amount, text = "") => {
      const sign = make("span", { className }, text);
      sign.style.left = across(amount);
      slider.marks.append(sign);
      return sign;
    };
    mark("given", given[i]);
    const words = [];
    found.forEach((step, number) => {
      const next = found[number + 1];
      if (number > 0 && step.at > 0) {
        mark("mark", step.at);
        // A name is written where it has room.
        const room = ((next ? next.at : most) - step.at) / most;
        if (room > 0.2) {
          const name = mark("name", step.at, isolated(who(step)));
          if (step.at > 0.6 * most) [name.style.left, name.style.right] = ["auto", `calc(100% - ${across(step.at)})`];
        }
        words.push(word("flipAt", weightText(step.at), who(step)));
      } else if (found.length === 1) words.push(word("noFlip", who(step)));
      else if (!next) words.push(word("aboveZero", who(step)));
      else if (next.at === 0) words.push(word("atZero", who(step)));
      else words.push(word("flipFirst", weightText(next.at), who(step)));
    });
    slider.flips.replaceChildren(isolated(words.join("; ")));
    slider.found = found;
  });
}

// MARK: Groups

const rows = model.groups.map((group, g) => buildRow(group, g));
const wholeRow = buildRow(model.all, -1);

function buildRow(group, g) {
  const row = { group, cells: {} };
  for (const name of ["rank", "change", "who", "bar", "index", "range", "n"]) row.cells[name] = make("span", { className: name });
  row.working = make("div", { className: "working" });
  row.details = make("details", {}, make("summary", {}, ...Object.values(row.cells)), row.working);
  row.item = make("li", g < 0 ? { className: "whole" } : {}, row.details);
  row.parts = group.terms.map((_, k) => own(make("span", { className: "part" }), k));
  row.whisker = make("span", { className: "whisker" });
  row.before = make("span", { className: "before" });
  row.cells.bar.setAttribute("aria-hidden", "true");
  row.cells.bar.append(...row.parts, row.whisker, row.before);
  row.details.addEventListener("toggle", () => showWorking(row));
  return row;
}

function showRow(row, result, rank, firstResult, firstRank) {
  const { cells } = row;
  row.result = result;
  row.item.classList.toggle("first", rank?.place === 1);
  const isWhole = row === wholeRow;
  cells.rank.replaceChildren();
  if (rank) {
    cells.rank.append(unseen(`${word("place")} `), figure(rank.place, rank.place), rank.isTied ? "=" : "");
    if (rank.isTied) cells.rank.append(unseen(` ${word("tied")}`));
  } else if (!isWhole) cells.rank.append(unseen(word("unplaced")));
  const gain = rank && firstRank ? firstRank.place - rank.place : 0;
  cells.change.replaceChildren();
  if (gain !== 0) {
    cells.change.append(make("span", { ariaHidden: "true" }, `${gain > 0 ? "▲" : "▼"}${Math.abs(gain)}`),
      unseen(gain > 0 ? word("up", gain) : word("down", -gain)));
  }
  const sign = signOf(row, result, isWhole);
  cells.who.replaceChildren(isolated(isWhole ? word("whole") : row.group.name));
  if (sign) cells.who.append(" ", make("span", { className: "sign" }, sign));
  const has = result && result.index !== null;
  cells.index.replaceChildren(has ? figure(result.index, one(result.index)) : "–");
  cells.n.replaceChildren(word("n", row.group.n));
  cells.range.replaceChildren();
  const interval = has ? result.interval : null;
  if (interval) {
    cells.range.append(unseen(`${word("from")} `), figure(interval.low, one(interval.low)), "–", figure(interval.high, one(interval.high)));
  }
  const amounts = has ? contributions(result.profile.tree, result.scores) : row.parts.map(() => 0);
  let start = 0;
  row.amounts = has ? amounts : null;
  row.parts.forEach((part, k) => {
    part.hidden = !(amounts[k] > 0);
    [part.style.left, part.style.width] = [`${start}%`, `${amounts[k]}%`];
    start += amounts[k];
  });
  row.whisker.hidden = !interval;
  if (interval) [row.whisker.style.left, row.whisker.style.width] = [`${interval.low}%`, `${interval.high - interval.low}%`];
  row.before.hidden = !firstResult || firstResult.index === null || !has || Math.abs(firstResult.index - result.index) < 0.05;
  if (firstResult?.index != null) row.before.style.left = `${firstResult.index}%`;
  if (row.details.open) showWorking(row);
}

function signOf(row, result, isWhole) {
  if (row.group.isMachine) return word("machine");
  if (!result) return "";
  const { status, hasTooFew } = result.profile;
  if (status !== "complete") return word(status);
  return hasTooFew && !isWhole ? word("few", model.minimum) : "";
}

function showWorking(row) {
  row.working.replaceChildren();
  if (!row.details.open || !row.result) return;
  const { result, group, amounts } = row;
  const used = result.profile.tree ? shares(result.profile.tree, model.indicators.length) : null;
  const head = ["indicator", "value", "n", "score", "weight", "points"].map((key) =>
    make("th", { scope: "col" }, key === "n" ? "n" : word(key)));
  const body = model.indicators.map((indicator, k) => {
    const term = group.terms[k];
    const score = result.scores && result.profile.isUsed[k] ? result.scores[k] : term.score;
    const cell = (number, text) => make("td", {}, number === null ? "–" : figure(number, text(number)));
    const scored = cell(score, one);
    if (term.score === null && score !== null) scored.append(` ${word("standIn")}`);
    if (term.isKnown) {
      scored.append(make("span", { className: "ends" },
        ` (${term.low === null ? "" : one(term.low)}–${term.high === null ? "" : one(term.high)})`));
    }
    return make("tr", {}, make("th", { scope: "row" }, own(make("span", { className: "swatch" }), k), isolated(indicator.name)),
      make("td", {}, term.raw ?? word("missing")), make("td", {}, figure(term.n, term.n)), scored,
      cell(used ? used[k] : null, percent), cell(used && result.profile.isUsed[k] ? amounts[k] : null, decimal2));
  });
  const foot = make("tr", {}, make("th", { scope: "row" }, word("index")), make("td"), make("td"), make("td"), make("td"),
    make("td", {}, result.index === null ? "–" : figure(result.index, decimal2(result.index))));
  row.working.append(make("table", {}, make("caption", {}, word("working", word("rule")[model.tree.rule])),
    make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body), make("tfoot", {}, foot)));
  const sum = amounts && used ? used.map((share, k) => [share, k]).filter(([share]) => share > 0)
    .map(([share, k]) => `${decimal(share, 3)} × ${one(result.scores[k])}`).join(" + ") : "";
  if (sum && model.tree.rule === "arithmetic" && sliders.every((s) => s.depth === 0)) {
    row.working.append(make("p", {}, `${sum} = ${decimal2(result.index)}`));
  }
  if (result.interval) {
    row.working.append(make("p", {}, `${word("intervalOf")}: ${decimal2(result.interval.low)}–${decimal2(result.interval.high)}`));
  }
  const { status, hasTooFew } = result.profile;
  const said = [];
  if (group.isMachine) said.push(word("machineLong"));
  if (status === "partial") said.push(word("partialLong", percent(result.profile.observed)));
  if (status === "filled") said.push(word("filledLong"));
  if (result.index === null) said.push(word("noIndexLong"));
  else if (hasTooFew && row !== wholeRow) said.push(word("fewLong", model.minimum));
  if (said.length) row.working.append(make("p", {}, said.join(" ")));
}
const decimal2 = (number) => decimal(number, 2);

// Rows go where they belong; those on the screen glide there.
function arrange() {
  const list = byId("groups");
  const wanted = weighed ? order(weighed) : rows.map((_, g) => g);
  const items = [...wanted.map((g) => rows[g].item), wholeRow.item];
  if (items.every((item, i) => list.children[i] === item)) return;
  const glides = rows.length <= 60 && list.children.length > 0 && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const before = glides ? items.map((item) => item.getBoundingClientRect().top) : [];
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  list.replaceChildren(...items);
  focused?.focus();
  if (!glides) return;
  items.forEach((item, i) => {
    item.classList.remove("moving");
    item.style.transform = "";
    const distance = before[i] - item.getBoundingClientRect().top;
    if (Math.abs(distance) < 1) return;
    item.style.transform = `translateY(${distance}px)`;
    requestAnimationFrame(() => {
      item.classList.add("moving");
      item.style.transform = "";
    });
  });
}

// MARK: Sentences

function listed(names) {
  if (names.length > 3) return `${names.slice(0, 2).join(", ")}${word("and")}${word("others", names.length - 2)}`;
  return names.length > 1 ? `${names.slice(0, -1).join(", ")}${word("and")}${names[names.length - 1]}` : names[0];
}

function leadText() {
  if (!weighed) return word("zero");
  const placed = order(weighed).filter((g) => weighed.ranks[g]);
  if (!placed.length) return word("none");
  const tops = placed.filter((g) => weighed.ranks[g].place === 1);
  const best = weighed.results[tops[0]];
  if (tops.length > 1) return word("share", listed(tops.map(nameOf)), one(best.index)) + ".";
  const second = placed[1];
  const start = word("leads", nameOf(tops[0]), one(best.index));
  if (second === undefined) return start + word("alone");
  const next = weighed.results[second];
  return start + word("ahead", one(best.index - next.index), nameOf(second))
    + (isUnclear(best, next) ? ` ${word("unclear")}` : "");
}

// Whether the interval of the difference of two indices holds zero, the groups being drawn apart.
function isUnclear(best, next) {
  if (!best.interval || !next.interval) return false;
  return best.index - next.index <= Math.hypot(best.index - best.interval.low, next.interval.high - next.index);
}

function showMoved() {
  const line = byId("moved");
  line.replaceChildren();
  if (!weighed || !first) return;
  const { pairs, turned, tau } = agreement(first.ranks, weighed.ranks);
  if (pairs === 0) return;
  if (turned === 0) { line.textContent = word("sameOrder"); return; }
  const gains = rows.map((_, g) => (first.ranks[g] && weighed.ranks[g] ? first.ranks[g].place - weighed.ranks[g].place : 0));
  const [up, down] = [Math.max(...gains), Math.min(...gains)];
  const of = (gain) => listed(rows.map((_, g) => g).filter((g) => gains[g] === gain).map((g) => `${nameOf(g)} ${gain > 0 ? "▲" : "▼"}${Math.abs(gain)}`));
  line.append(isolated(word("moved", turned, pairs, tau === null ? "–" : decimal2(tau)) + (up > 0 ? word("movedUp", of(up)) : "")
    + (down < 0 ? word("movedDown", of(down)) : "")));
}

// The statement that gives these figures: weights in a line, or the indices of a tree one by one.
function statement() {
  let place = 0;
  const lines = [];
  const isTree = sliders.some(({ part }) => part.index);
  // Under names of its own, so that nothing defined before is changed.
  const called = (tree, other) => `${tree.name ?? other}_page`;
  (function define(node, own) {
    const parts = node.parts.map((part) => {
      const amount = raw[place++];
      const name = part.index ? called(part.index, `part${place}`) : model.indicators[part.term].name;
      if (part.index) define(part.index, name);
      return [name, amount];
    });
    const combine = node.rule === "arithmetic" ? "" : ` combine ${node.rule}`;
    if (isTree) lines.push(`index ${own} = ${parts.map(([name, amount]) => `${name} ${amount}`).join(", ")}${combine}`);
    else lines.push(`cii weights ${parts.map(([name, amount]) => `${name}=${amount}`).join(" ")}${combine} ${model.clauses}`);
  })(model.tree, called(model.tree, "whole"));
  if (isTree) lines.push(`cii using ${called(model.tree, "whole")} ${model.clauses}`);
  return lines.join("\n");
}

let told = null;
let telling = 0;
// Says who leads once the hand rests, and only where that has changed.
function announce() {
  clearTimeout(telling);
  telling = setTimeout(() => {
    const tops = weighed ? order(weighed).filter((g) => weighed.ranks[g]?.place === 1) : [];
    const now = !weighed ? word("zero") : tops.length ? tops.join() : word("none");
    if (told !== null && now !== told) {
      byId("announcement").textContent = !tops.length ? now
        : word("newLeader", listed(tops.map(nameOf)), one(weighed.results[tops[0]].index));
    }
    told = now;
  }, 500);
}

function showBasis() {
  const list = byId("basis");
  list.replaceChildren();
  const entry = (key, ...content) => list.append(make("dt", {}, word(key)), make("dd", {}, ...content));
  entry("written", make("code", {}, isolated(model.statement)));
  if (model.window) entry("window", model.window);
  if (model.scope) entry("scope", model.scope);
  entry("weightsGiven", sliders.map((s) => `${labelOf(s)} ${weightText(s.given)}`).join(", "));
  entry("definition", make("code", {}, model.definition));
}

// MARK: All of it

let later = 0;
function show(typed) {
  weighed = weigh(model, raw);
  showSliders(typed);
  rows.forEach((row, g) => showRow(row, weighed?.results[g], weighed?.ranks[g], first?.results[g], first?.ranks[g]));
  showRow(wholeRow, weighed?.all, null, first?.all, null);
  arrange();
  byId("lead").replaceChildren(isolated(leadText()));
  byId("statement").textContent = weighed ? statement() : `# ${word("zero")}`;
  showBasis();
  clearTimeout(later);
  // What looks at many weights waits, where groups are many, until the hand rests.
  if (rows.length <= 200) showThere();
  else later = setTimeout(showThere, 200);
  announce();
}
function showThere() {
  showFlips();
  showMoved();
}

function build() {
  document.documentElement.lang = language;
  document.title = word("title", model.by);
  byId("title").replaceChildren(isolated(word("title", model.by)));
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = word(element.dataset.text);
  byId("language").textContent = word("other");
  byId("language").lang = language === "en" ? "pt" : "en";
  byId("scope").replaceChildren(...[model.window, model.scope].filter(Boolean).join(" · "));
  byId("legend").replaceChildren(...[`┊ ${word("before")}`, ...(model.percent ? [`├─┤ ${word("whisker", model.percent)}`] : []),
    word("givenMark"), ...(model.isPart ? [word("among", rows.length)] : [])].join(" · "));
  byId("notes").replaceChildren(...model.notes.map((note) => make("li", { lang: "en" }, isolated(note))));
  buildSliders();
  show();
}
byId("undo").addEventListener("click", () => { if (past.length) back(past.pop()); });
byId("reset").addEventListener("click", () => {
  past.push(settled);
  back(given);
});
byId("copy").addEventListener("click", () => {
  const range = document.createRange();
  range.selectNodeContents(byId("statement"));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  byId("copied").textContent = document.execCommand("copy") ? word("copied") : "";
});
byId("language").addEventListener("click", () => {
  language = language === "en" ? "pt" : "en";
  build();
});
build();
