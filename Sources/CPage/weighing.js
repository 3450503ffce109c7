// The arithmetic of an index, as the program does it: scores and weights to indices, places, intervals and the
// weights at which another group takes the lead. Nothing here knows a page.
"use strict";

const floor = 1; // the score that a lower one counts as in products and reciprocals
const tie = 1e-9; // indices this near to the best of their tie are tied with it
const leastObserved = 2 / 3; // the share of the weight that must be observed
const triangle = (row) => (row * (row + 1)) / 2;

// MARK: How scores make an index

// On its scale each rule is a weighted sum; `scale` rises with the score and `back` undoes it.
const rules = {
  arithmetic: { least: 0, scale: (s) => s, back: (x) => x },
  geometric: { least: floor, scale: Math.log, back: Math.exp },
  harmonic: { least: floor, scale: (s) => -1 / s, back: (x) => -1 / x },
  minimum: { least: 0, scale: (s) => s, back: (x) => x },
};

function combine(rule, scores, shares) {
  if (rule === "minimum") {
    const counted = scores.filter((_, i) => shares[i] > 0);
    return counted.length ? Math.min(...counted) : 0;
  }
  const { least, scale, back } = rules[rule];
  let sum = 0;
  scores.forEach((score, i) => { sum += shares[i] * scale(Math.max(score, least)); });
  return rule === "harmonic" && sum === 0 ? 0 : back(sum);
}

// The points that each part has in the whole; they add up to it.
function points(rule, scores, shares, whole) {
  const floored = scores.map((s) => Math.max(s, floor));
  if (rule === "arithmetic") return scores.map((s, i) => s * shares[i]);
  if (rule === "harmonic") return floored.map((s, i) => (whole * whole * shares[i]) / s);
  if (rule === "geometric") {
    const total = Math.log(Math.max(whole, floor));
    return floored.map((s, i) => (total > 0 ? (whole * shares[i] * Math.log(s)) / total : whole * shares[i]));
  }
  return lowestShares(scores, shares, whole).map((share) => whole * share);
}

// The part that each of the lowest scores has in the least of all, by their weights.
function lowestShares(scores, shares, whole) {
  const lowest = scores.map((s, i) => (shares[i] > 0 && s <= whole ? shares[i] : 0));
  const sum = lowest.reduce((a, b) => a + b, 0);
  return lowest.map((share) => (sum > 0 ? share / sum : 0));
}

// How much the whole moves for each point of each part.
function slopes(rule, scores, shares, whole) {
  if (rule === "arithmetic") return shares;
  if (rule === "minimum") return lowestShares(scores, shares, whole);
  const power = rule === "geometric" ? 1 : 2;
  return scores.map((s, i) => (s > floor ? (whole ** power * shares[i]) / s ** power : 0));
}

// MARK: Trees of indices

// The tree under these raw weights, one for each part in the order of writing; null where all are zero.
function weighted(node, raw, next = { place: 0 }) {
  const parts = node.parts.map((part) => {
    const place = next.place++;
    const index = part.index ? weighted(part.index, raw, next) : null;
    return { place, term: part.term, index, amount: part.index && !index ? 0 : raw[place] };
  });
  const largest = Math.max(...parts.map((part) => part.amount));
  if (!(largest > 0)) return null;
  const sum = parts.reduce((total, part) => total + part.amount / largest, 0);
  return { rule: node.rule, parts: parts.map((part) => ({ ...part, share: part.amount / largest / sum })) };
}

// The tree of what can be used, the shares of each index divided by their sum.
function keeping(tree, isUsed) {
  const kept = [];
  for (const part of tree.parts) {
    if (part.term !== undefined) {
      if (isUsed[part.term]) kept.push(part);
    } else {
      const index = part.index && keeping(part.index, isUsed);
      if (index) kept.push({ ...part, index });
    }
  }
  const sum = kept.reduce((total, part) => total + part.share, 0);
  return sum > 0 ? { rule: tree.rule, parts: kept.map((p) => ({ ...p, share: p.share / sum })) } : null;
}

// The share of each indicator in the whole.
function shares(tree, count, outer = 1, into = new Array(count).fill(0)) {
  for (const part of tree.parts) {
    if (part.term !== undefined) into[part.term] += outer * part.share;
    else if (part.index) shares(part.index, count, outer * part.share, into);
  }
  return into;
}

const value = (tree, scores) => combine(tree.rule, values(tree, scores), tree.parts.map((p) => p.share));
const values = (tree, scores) =>
  tree.parts.map((part) => (part.index ? value(part.index, scores) : scores[part.term]));

// The points of each indicator in the whole.
function contributions(tree, scores, factor = 1, into = new Array(scores.length).fill(0)) {
  const own = values(tree, scores);
  const share = tree.parts.map((part) => part.share);
  points(tree.rule, own, share, combine(tree.rule, own, share)).forEach((amount, i) => {
    const part = tree.parts[i];
    if (part.index) contributions(part.index, scores, own[i] > 0 ? (factor * amount) / own[i] : 0, into);
    else into[part.term] += amount * factor;
  });
  return into;
}

// MARK: What is missing

// What becomes of groups in which this much is known of each indicator: 0 nothing, 1 a score, 2 one of too few.
function profile(model, tree, weights, standIns, observations) {
  let [observed, used, lacksObserved, lacksUsed, hasTooFew] = [0, 0, false, false, false];
  const isUsed = observations.map((known, k) => known > 0 || standIns[k] !== null);
  weights.forEach((weight, k) => {
    if (!(weight > 0)) return;
    if (observations[k] > 0) {
      observed += weight;
      hasTooFew ||= observations[k] === 2;
    } else lacksObserved = true;
    if (isUsed[k]) used += weight;
    else lacksUsed = true;
  });
  let status = "complete";
  if (lacksObserved) {
    if (model.missing === "fail") status = "refused";
    else if (model.missing === "worst") status = "filled";
    else if (observed < leastObserved - tie) status = "too-little";
    else status = lacksUsed ? "partial" : "filled";
  }
  const hasIndex = ["complete", "filled", "partial"].includes(status) && used > 0;
  return { status, hasIndex, hasTooFew, isUsed, tree: hasIndex ? keeping(tree, isUsed) : null,
    observed: lacksObserved ? observed : 1 };
}

// The index of every group under raw weights; null where nothing weighs anything.
function weigh(model, raw, withIntervals = true) {
  const tree = weighted(model.tree, raw);
  if (!tree) return null;
  const count = model.indicators.length;
  const weights = shares(tree, count);
  const standIns = weights.map((weight, k) =>
    model.missing === "pool" ? model.all.terms[k].score : model.missing === "worst" && weight > 0 ? 0 : null);
  const known = new Map();
  const result = (group) => {
    const observations = group.terms.map((t) => (t.score === null ? 0 : t.n < model.minimum ? 2 : 1));
    const key = observations.join("");
    if (!known.has(key)) known.set(key, profile(model, tree, weights, standIns, observations));
    const own = known.get(key);
    if (!own.hasIndex) return { profile: own, index: null, interval: null };
    const scores = group.terms.map((t, k) => t.score ?? standIns[k] ?? 0);
    const interval = withIntervals && group.sums ? groupInterval(own.tree, group, scores) : null;
    return { profile: own, scores, index: value(own.tree, scores), interval };
  };
  const results = model.groups.map(result);
  return { weights, results, all: result(model.all), ranks: ranks(model, results) };
}

// MARK: Places

// Whether a group takes a place: complete ones, or, where none is, those that observe the same and the most.
function comparable(model, results) {
  const status = (result) => result.profile.status;
  if (results.some((r) => status(r) === "complete" || status(r) === "filled")) {
    return results.map((r, g) => r.profile.hasIndex && !r.profile.hasTooFew && !model.groups[g].isMachine
      && status(r) !== "partial");
  }
  let most = null;
  results.forEach((r, g) => {
    if (status(r) !== "partial" || model.groups[g].isMachine) return;
    if (!most || r.profile.observed > most.observed) most = r.profile;
  });
  return results.map((r, g) => most !== null && status(r) === "partial" && !r.profile.hasTooFew
    && !model.groups[g].isMachine && r.profile.isUsed.every((used, k) => used === most.isUsed[k]));
}

// Competition ranks, 1-2-2-4; ties are measured from their best.
function ranks(model, results) {
  const placed = comparable(model, results);
  const order = results.map((_, g) => g).filter((g) => placed[g]);
  order.sort((a, b) => results[b].index - results[a].index || a - b);
  const found = new Array(results.length).fill(null);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    const best = results[order[first]].index;
    while (end < order.length && best - results[order[end]].index <= tie) end++;
    for (let i = first; i < end; i++) found[order[i]] = { place: first + 1, isTied: end - first > 1 };
    first = end;
  }
  return found;
}

// The groups in the order they are shown: by place, then those without one, ties in the order of their names.
function order({ results, ranks }) {
  const classOf = (g) => (ranks[g] ? 0 : results[g].index === null ? 3
    : results[g].profile.status === "complete" ? 1 : 2);
  return results.map((_, g) => g).sort((a, b) =>
    classOf(a) - classOf(b) || (ranks[a] ? ranks[a].place - ranks[b].place : 0)
    || (ranks[a] ? 0 : (results[b].index ?? 0) - (results[a].index ?? 0)) || a - b);
}

// How two rankings agree (Kendall's tau-b), and how many pairs changed places.
function agreement(before, after) {
  const both = before.map((_, g) => g).filter((g) => before[g] && after[g]);
  let [same, turned, tiedBefore, tiedAfter] = [0, 0, 0, 0];
  for (let i = 1; i < both.length; i++) {
    for (let j = 0; j < i; j++) {
      const a = before[both[i]].place - before[both[j]].place;
      const b = after[both[i]].place - after[both[j]].place;
      if (a === 0) tiedBefore++;
      if (b === 0) tiedAfter++;
      if (a * b > 0) same++;
      if (a * b < 0) turned++;
    }
  }
  const pairs = triangle(both.length - 1);
  const scale = Math.sqrt((pairs - tiedBefore) * (pairs - tiedAfter));
  return { pairs, turned, tau: scale > 0 ? (same - turned) / scale : null };
}

// MARK: Intervals

// How much of a correlation to believe, and the correlation of two weighted sums of the scores.
const trust = (units) => Math.max(0, 1 - 2 / Math.max(2, units));
function correlation({ sums, units }, a, b) {
  const product = (x, y) => {
    let sum = 0;
    for (let i = 0; i < units.length; i++) {
      for (let j = 0; j < units.length; j++) {
        if (x[i] !== 0 && y[j] !== 0) sum += x[i] * y[j] * sums[triangle(Math.max(i, j)) + Math.min(i, j)];
      }
    }
    return sum;
  };
  const scale = product(a, a) * product(b, b);
  if (!(scale > 0)) return 0;
  const counted = units.filter((_, k) => a[k] !== 0 || b[k] !== 0).map(trust);
  return Math.min(...counted) * Math.min(1, Math.max(-1, product(a, b) / Math.sqrt(scale)));
}

// The interval of an index from those of its scores, by the method of variance estimates recovery.
function mover(rule, parts, correlations) {
  const held = (x) => Math.min(100, Math.max(0, x));
  const ends = parts.map(({ score, low, high }) => ({
    low: low === null ? 0 : Math.min(held(low), score), high: high === null ? 100 : Math.max(held(high), score) }));
  if (rule === "minimum") {
    const counted = ends.filter((_, i) => parts[i].share > 0);
    return { low: Math.min(...counted.map((e) => e.low)), high: Math.min(...counted.map((e) => e.high)) };
  }
  const { least, scale, back } = rules[rule];
  let centre = 0;
  const [down, up] = [parts.map(() => 0), parts.map(() => 0)];
  for (const [i, part] of parts.entries()) {
    if (!(part.share > 0)) continue;
    const [low, high] = [Math.max(least, ends[i].low), Math.max(least, ends[i].high)];
    if (part.share === 1) return { low, high };
    const own = scale(Math.max(least, part.score));
    centre += part.share * own;
    down[i] = part.share * (own - scale(low));
    up[i] = part.share * (scale(high) - own);
  }
  const length = (v) => {
    let sum = 0;
    for (let i = 0; i < v.length; i++) {
      sum += v[i] * v[i];
      for (let j = 0; j < i; j++) sum += 2 * v[i] * v[j] * correlations[i][j];
    }
    return sum > 0 ? Math.sqrt(sum) : 0;
  };
  return { low: held(back(centre - length(down))), high: held(back(centre + length(up))) };
}

function treeInterval(tree, scores, intervals, covariance) {
  const none = scores.map(() => 0);
  const parts = tree.parts.map((part) => {
    if (part.index) return { ...treeInterval(part.index, scores, intervals, covariance), share: part.share };
    return { share: part.share, score: scores[part.term], ...intervals[part.term],
      slopes: none.map((_, k) => (k === part.term ? 1 : 0)) };
  });
  const correlations = parts.map((a, i) => parts.slice(0, i).map((b) => correlation(covariance, a.slopes, b.slopes)));
  const share = parts.map((part) => part.share);
  const own = parts.map((part) => part.score);
  const score = combine(tree.rule, own, share);
  const total = none.slice();
  slopes(tree.rule, own, share, score).forEach((slope, i) => {
    parts[i].slopes.forEach((inner, k) => { total[k] += slope * inner; });
  });
  return { score, slopes: total, ...mover(tree.rule, parts, correlations) };
}

// Null where nothing is known of any score: 0 to 100 would be no news.
function groupInterval(tree, group, scores) {
  if (!group.terms.some((t) => t.isKnown)) return null;
  // What stands in for a score is no observation and has no error of its own.
  const intervals = group.terms.map((t, k) => (t.score === null ? { low: scores[k], high: scores[k] } : t));
  const { low, high } = treeInterval(tree, scores, intervals, group);
  return { low, high };
}

// MARK: Who leads at which weight

// The first group under these weights; null where none has a place.
function leader(model, raw) {
  const weighed = weigh(model, raw, false);
  return weighed ? order(weighed).find((g) => weighed.ranks[g]?.place === 1) ?? null : null;
}

// The leaders along one weight from 0 to `most`, the others held: where each takes over, and who.
function leaders(model, raw, place, most) {
  const at = (amount) => raw.map((other, i) => (i === place ? amount : other));
  const tree = weighted(model.tree, at(most));
  if (!tree) return [];
  const way = line(model, tree, place);
  const found = way ? walk(model, at, way, most) : scan(model, at, most);
  // With nothing of an indicator its gaps do not count, so that another may lead at 0 alone.
  const zero = weigh(model, at(0), false);
  const isFirst = (g) => zero?.ranks[g]?.place === 1;
  return !zero || !found.length || isFirst(found[0].group) ? found
    : [{ at: 0, group: order(zero).find(isFirst) ?? null }, ...found];
}

// Where the index on the scale of its rule, times the sum of the weights beside this one and itself, is a straight line
// in it: the sum of those beside it, and the rule. Null where there is no such line.
function line(model, tree, place) {
  const own = tree.parts.find((part) => part.place === place);
  if (model.missing === "pool" || tree.rule === "minimum") return null;
  if (own) return { others: tree.parts.reduce((sum, p) => sum + (p === own ? 0 : p.amount), 0), rule: tree.rule };
  for (const part of tree.parts) {
    const inside = part.index && line(model, part.index, place);
    if (inside) return inside.rule === tree.rule ? inside : null;
  }
  return null;
}

// In closed form: each group is a line, and the leaders are the upper edge of all lines.
function walk(model, at, { others, rule }, most) {
  const { least, scale } = rules[rule];
  const ends = [most / 4, (3 * most) / 4];
  const weighed = ends.map((amount) => weigh(model, at(amount), false));
  if (!weighed[0].results.some((r) => ["complete", "filled"].includes(r.profile.status))) return scan(model, at, most);
  const lines = [];
  weighed[0].ranks.forEach((rank, group) => {
    if (!rank) return;
    const [a, b] = ends.map((amount, i) =>
      (others + amount) * scale(Math.max(least, weighed[i].results[group].index)));
    const rise = (b - a) / (ends[1] - ends[0]);
    lines.push({ group, rise, start: a - rise * ends[0] });
  });
  if (!lines.length) return [];
  // The highest at the start; of those that are as high, the one that rises most.
  const size = Math.max(...lines.map((l) => Math.abs(l.start) + Math.abs(l.rise) * most));
  const same = (a, b) => Math.abs(a - b) <= 1e-12 * size;
  const better = (a, b) => (same(a.start, b.start) ? !same(a.rise, b.rise) && a.rise > b.rise : a.start > b.start);
  let current = lines.reduce((best, l) => (better(l, best) ? l : best));
  const found = [{ at: 0, group: current.group }];
  for (let from = 0; ;) {
    let [next, where] = [null, most];
    for (const other of lines) {
      if (same(other.rise, current.rise) || other.rise < current.rise) continue;
      const crossing = (current.start - other.start) / (other.rise - current.rise);
      const isSooner = crossing > from + 1e-12 && crossing < where - 1e-12;
      if (isSooner || (next && Math.abs(crossing - where) <= 1e-12 && other.rise > next.rise)) {
        [next, where] = [other, crossing];
      }
    }
    if (!next) return found;
    found.push({ at: where, group: next.group });
    [current, from] = [next, where];
  }
}

// By looking: as many weights as the number of groups allows, and between two with different leaders by halving.
function scan(model, at, most) {
  const steps = Math.max(20, Math.min(400, Math.round(20000 / model.groups.length)));
  const tiny = most * 1e-9;
  const found = [{ at: 0, group: leader(model, at(tiny)) }];
  let [from, current] = [tiny, found[0].group];
  for (let step = 1; step <= steps; step++) {
    const to = (most * step) / steps;
    const last = leader(model, at(to));
    while (current !== last) {
      let [low, high, group] = [from, to, last];
      for (let turn = 0; turn < 60 && high - low > 1e-13 * most; turn++) {
        const middle = (low + high) / 2;
        const there = leader(model, at(middle));
        if (there === current) low = middle;
        else [high, group] = [middle, there];
      }
      found.push({ at: high, group });
      if (high >= to || found.length > 1000) break;
      [from, current] = [high, group];
    }
    [from, current] = [to, last];
  }
  return found;
}
