#!/usr/bin/env python3
"""Drives pages of cii in a real browser and holds their numbers to those of the program.

    check.py CII CASES-FOLDER [SHOTS-FOLDER] [LOG=QUESTION …]

CII is the program, CASES-FOLDER holds the logs of the cases, SHOTS-FOLDER takes pictures to look at. It needs Chromium
(CHROMIUM names it, /usr/bin/chromium otherwise) and Python's playwright.
"""
import json
import math
import os
import random
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

PROGRAM, FOLDER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SHOTS = os.path.abspath(sys.argv[3]) if len(sys.argv) > 3 else None
TOLERANCE = 1e-9

# The log, statements before the question, the question, and how many weightings are tried.
INTERACTIONS = "../../examples/interactions.csv"
CASES = [
    ("worked", "worked.csv", ["goalposts art 60min..0s"], "cii weights csat=0.5 art=0.2 by agent min 1", 6),
    ("three", "worked.csv", ["goalposts art 60min..0s"], "cii weights csat=0.5 art=0.2 fcr=0.3 by agent min 1", 6),
    ("usual", INTERACTIONS, [], "cii by agent", 6),
    ("geometric", INTERACTIONS, [], "cii weights csat=0.5 art=0.2 fcr=0.3 combine geometric by agent", 6),
    ("harmonic", INTERACTIONS, [], "cii weights csat=0.5 art=0.2 ces=0.3 combine harmonic by team", 6),
    ("minimum", INTERACTIONS, [], "cii weights csat=0.5 art=0.2 fcr=0.3 combine minimum by agent", 6),
    ("channels", INTERACTIONS, [], "cii weights csat=2 art=1 nps=1 by channel, team", 6),
    ("windowed", INTERACTIONS, ["set min 3"], "cii weights csat=1 art=1 ces=1 by agent where team = \"Norte\" since 30d", 5),
    ("nested", INTERACTIONS, [
        "index service = csat 0.6, art 0.4 combine geometric", "index whole = service 2, fcr 1, nps 1"],
        "cii using whole by agent", 6),
    ("deep", INTERACTIONS, [
        "index speed = art 1, resolution 1 combine harmonic", "index voice = csat 2, ces 1 combine minimum",
        "index service = speed 1, voice 2 combine geometric", "index whole = service 1, fcr 1"],
        "cii using whole by team", 6),
    *[(f"missing {rule}", "gaps.csv", [],
       f"cii weights csat=0.5 art=0.2 fcr=0.2 nps=0.1 by agent min 2 missing {rule}", 8)
      for rule in ("renormalise", "pool", "worst", "fail")],
    ("missing nested", "gaps.csv", ["index voice = csat 2, nps 1 combine geometric", "index whole = voice 1, art 1, fcr 1"],
     "cii using whole by agent min 2 missing pool", 8),
    ("all incomplete", "incomplete.csv", [], "cii weights csat=0.4 art=0.4 nps=0.2 by agent min 1", 6),
    ("machines", "gaps.csv", ["set bots = ranked"], "cii weights csat=1 art=1 by agent min 1", 3),
    ("clustered", "customers.csv", ["set interval = clustered"], "cii weights csat=1 art=1 by agent min 1", 5),
    ("independent", "customers.csv", ["set interval = independent", "set confidence 80"],
     "cii weights csat=1 art=1 nps=1 by agent min 1", 5),
    ("no intervals", INTERACTIONS, ["set interval none"], "cii weights csat=1 art=1 by agent", 3),
    ("hostile", "hostile.csv", [], "cii weights csat=1 art=1 by agent min 1", 3),
]

checked = 0
failures = []


def expect(condition, said):
    global checked
    checked += 1
    if not condition:
        failures.append(said)
        print("FAILED", said)


def near(a, b, said):
    both = a is not None and b is not None
    expect((a is None and b is None) or (both and math.isclose(a, b, rel_tol=0, abs_tol=TOLERANCE)), f"{said}: page {a}, program {b}")


def cii(log, statements, *options):
    """What the program writes for the last statement."""
    arguments = [PROGRAM, "--no-init", "-q", *options, log]
    for statement in statements:
        arguments += ["-c", statement]
    done = subprocess.run(arguments, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{statements}: {done.stderr}")
    return done.stdout


READ = """() => [...document.querySelectorAll('#groups > li')].map(li => {
    const value = (cell) => { const d = li.querySelector(cell + ' data'); return d ? Number(d.value) : null; };
    const ends = [...li.querySelectorAll('.range data')].map(d => Number(d.value));
    const points = [...li.querySelectorAll('tbody tr')].map(tr => {
        const d = tr.lastElementChild.querySelector('data'); return d ? Number(d.value) : null; });
    return { name: li.querySelector('.who bdi').textContent, rank: value('.rank'), index: value('.index'),
        low: ends[0] ?? null, high: ends[1] ?? null, points, isWhole: li.classList.contains('whole') };
})"""
OPEN = "() => document.querySelectorAll('#groups details').forEach(d => { d.open = true; })"


def compare(page, log, before, said):
    """The page as it is against the program's answer to the statement that the page shows."""
    shown = page.locator("#statement").text_content()
    rows = page.evaluate(READ)
    if shown.startswith("#"):
        expect(all(row["index"] is None and row["rank"] is None for row in rows), f"{said}: an index of zero weights")
        return
    answer = json.loads(cii(log, before + shown.split("\n"), "--format", "json").splitlines()[-1])
    dimensions = [c["name"] for c in answer["columns"] if c["kind"] == "dimension"]
    indicators = [c["name"][:-len(".contribution")] for c in answer["columns"] if c["kind"] == "contribution"]
    expected = {" · ".join("–" if r[d] is None else inert(str(r[d])) for d in dimensions): r for r in answer["rows"]}
    own = [row for row in rows if not row["isWhole"]]
    expect(len(own) == len(expected), f"{said}: {len(own)} groups, {len(expected)} expected")
    expect([r["name"] for r in own] == list(expected), f"{said}: the order of the groups is {[r['name'] for r in own]}, not {list(expected)}")
    order = page.locator("tbody").first.locator("th").all_text_contents() if own else []
    for row in own:
        theirs = expected.get(row["name"])
        if theirs is None:
            expect(False, f"{said}: no group {row['name']!r}")
            continue
        near(row["index"], theirs["cii"], f"{said}: index of {row['name']}")
        near(row["low"], theirs.get("cii.low"), f"{said}: lower end of {row['name']}")
        near(row["high"], theirs.get("cii.high"), f"{said}: upper end of {row['name']}")
        expect(row["rank"] == theirs["rank"], f"{said}: place of {row['name']}: {row['rank']}, not {theirs['rank']}")
        for indicator, points in zip(order, row["points"]):
            near(points, theirs[f"{indicator}.contribution"], f"{said}: points of {indicator} in {row['name']}")
        expect(sorted(order) == sorted(indicators), f"{said}: indicators {order}")
    whole = next(row for row in rows if row["isWhole"])
    if "all" in answer:
        near(whole["index"], answer["all"]["cii"], f"{said}: index of all")
        near(whole["low"], answer["all"].get("cii.low"), f"{said}: lower end of all")


def inert(text):
    """What the program makes of what could steer a screen."""
    out = ""
    for c in text:
        o = ord(c)
        if c in "\r\n":
            out += "⏎"
        elif c == "\t":
            out += " "
        elif o < 0x20:
            out += chr(0x2400 + o)
        elif o == 0x7F:
            out += "␡"
        elif 0x80 <= o <= 0x9F or o in (0x61C, 0x200E, 0x200F, 0xFEFF) or 0x2028 <= o <= 0x202E or 0x2066 <= o <= 0x2069:
            out += "\\u{%x}" % o
        else:
            out += c
    return out


def drag(page, place, share):
    slider = page.locator(f"#weight-{place}")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    now = float(slider.input_value()) / float(slider.get_attribute("max"))
    thumb = 20
    at = lambda s: box["x"] + thumb / 2 + (box["width"] - thumb) * s
    middle = box["y"] + box["height"] / 2
    page.mouse.move(at(now), middle)
    page.mouse.down()
    page.mouse.move(at(share), middle, steps=4)
    page.mouse.up()


def flips(page, said):
    """At each mark the leader changes: told by moving the number there."""
    count = page.evaluate("() => sliders.length")
    for place in range(count):
        found = page.evaluate(f"() => sliders[{place}].found")
        for number, step in enumerate(found):
            # Where a group loses its place, or takes one, there need be no tie.
            if number == 0 or step["at"] == 0 or None in (step["group"], found[number - 1]["group"]):
                continue
            if any(other is not step and abs(other["at"] - step["at"]) < 3e-4 for other in found):
                continue
            gaps = page.evaluate("""([place, at, group]) => {
                const raw2 = raw.slice(); raw2[place] = at; const w = weigh(model, raw2);
                const best = Math.max(...w.results.filter((r, g) => w.ranks[g]).map(r => r.index));
                raw2[place] = at + 1e-4; const after = leader(model, raw2);
                raw2[place] = Math.max(0, at - 1e-4); const before = leader(model, raw2);
                return [best - w.results[group].index, after, before]; }""", [place, step["at"], step["group"]])
            expect(abs(gaps[0]) < 1e-6, f"{said}: the flip of weight {place} at {step['at']} is no tie: {gaps[0]}")
            expect(gaps[1] == step["group"] and gaps[2] != step["group"], f"{said}: flip of weight {place} at {step['at']}: {gaps}")
        # By brute force: the leader at a thousand weights is the one that the flips tell.
        wrong = page.evaluate("""(place) => { let wrong = 0; const found = sliders[place].found;
            for (let i = 1; i < 1000; i++) { const at = most * i / 1000; const raw2 = raw.slice(); raw2[place] = at;
                const near = found.some(s => Math.abs(s.at - at) < 1e-6 * most);
                const told = found.filter(s => s.at < at).at(-1)?.group ?? null;
                const w = weigh(model, raw2, false);
                const isFirst = w && w.ranks.some(r => r?.place === 1) ? w.ranks[told]?.place === 1 : told === null;
                if (!near && !isFirst) wrong++; } return wrong; }""", place)
        expect(wrong <= (1 if said.startswith(("deep", "missing")) else 0), f"{said}: {wrong} of 999 weights {place} have another leader than the flips tell")


def run(browser, name, log, before, question, tries):
    path = os.path.join(tempfile.gettempdir(), f"cii-page-{os.getpid()}.html")
    log = os.path.normpath(os.path.join(FOLDER, log))
    html = cii(log, before + [question + " as page"])
    expect(html == cii(log, before + [question + " as page"]), f"{name}: the bytes differ from run to run")
    with open(path, "w", encoding="utf-8") as file:
        file.write(html)
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    said, requests = [], []
    page.on("pageerror", lambda e: said.append(str(e)))
    page.on("console", lambda m: said.append(f"{m.type}: {m.text}"))
    page.on("dialog", lambda d: (said.append("dialog"), d.dismiss()))
    page.on("request", lambda r: requests.append(r.url))
    page.goto("file://" + path)
    page.evaluate(OPEN)
    compare(page, log, before, f"{name}, as given")
    draw = random.Random(len(name))
    count = page.locator("#sliders input[type=range]").count()
    for turn in range(tries):
        for place in range(count):
            if turn % 3 == 2:
                field = page.locator("#sliders input[type=number]").nth(place)
                field.fill(f"{draw.choice([0, 0.001, 1 / 3, 0.5, draw.random()])}")
            elif turn % 3 == 1:
                page.locator(f"#weight-{place}").focus()
                for _ in range(draw.randint(1, 12)):
                    page.keyboard.press(draw.choice(["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"]))
            else:
                drag(page, place, draw.random())
        compare(page, log, before, f"{name}, turn {turn}")
        if not page.locator("#statement").text_content().startswith("#"):
            flips(page, f"{name}, turn {turn}")
    if count > 1 and "index" not in " ".join(before):
        for place in range(count):
            page.locator("#sliders input[type=number]").nth(place).fill("0")
        compare(page, log, before, f"{name}, all zero")
        expect(page.locator("#statement").text_content().startswith("#"), f"{name}: all zero is said")
    page.locator("#reset").click()
    compare(page, log, before, f"{name}, reset")
    page.locator("#undo").click()
    page.locator("#reset").click()
    expect(page.locator("#reset").is_disabled(), f"{name}: nothing to reset after a reset")
    expect(not said, f"{name}: the browser says {said}")
    expect(len(requests) == 1, f"{name}: requests {requests}")
    page.close()
    os.remove(path)


def pictures(browser, folder):
    """Pages in light, dark, on a telephone and on paper, to be looked at."""
    os.makedirs(folder, exist_ok=True)
    log = os.path.normpath(os.path.join(FOLDER, INTERACTIONS))
    path = os.path.join(folder, "page.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(cii(log, ["cii weights csat=0.5 art=0.2 fcr=0.3 by agent as page"]))
    for name, width, scheme in [("light", 1200, "light"), ("dark", 1200, "dark"), ("telephone", 380, "light"), ("narrow", 320, "dark")]:
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.goto("file://" + path)
        page.locator("#weight-0").focus()
        for _ in range(15):
            page.keyboard.press("ArrowLeft")
        page.locator("summary").first.click()
        page.wait_for_timeout(700)
        wide = page.evaluate("document.documentElement.scrollWidth")
        expect(wide <= width, f"{name}: {wide} pixels wide, {width} are there")
        page.screenshot(path=os.path.join(folder, f"{name}.png"), full_page=True)
        if name == "light":
            page.pdf(path=os.path.join(folder, "paper.pdf"), format="A4", print_background=False)
        page.close()


def keyboard(browser):
    """Everything by keys alone, in both languages, with what is announced and how it is called."""
    log = os.path.join(FOLDER, "worked.csv")
    path = os.path.join(tempfile.gettempdir(), f"cii-keys-{os.getpid()}.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(cii(log, ["goalposts art 60min..0s", "cii weights csat=0.5 art=0.2 by agent min 1 as page"]))
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.goto("file://" + path)
    visited = []
    for _ in range(12):
        page.keyboard.press("Tab")
        visited.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
        visible = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        expect(visible != "none" or visited[-1] == "BODY", f"the focus on {visited[-1]} is not seen")
    for wanted in ["weight-0", "weight-1", "SUMMARY", "statement", "copy", "language"]:
        expect(wanted in visited, f"Tab does not come to {wanted}: {visited}")
    slider = page.get_by_role("slider", name="csat")
    expect(slider.count() == 1, "the slider is called csat")
    slider.focus()
    status = page.locator("#announcement")
    for _ in range(24):
        page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(700)
    expect(status.text_content() == "", f"nothing has changed, and it says {status.text_content()!r}")
    expect(slider.input_value() == "0.26", f"24 steps left of 0.5 is {slider.input_value()}")
    for _ in range(2):
        page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(700)
    # by hand: at 0.24 and 0.2 Bia has (0.24 * 33.33 + 0.2 * 83.33) / 0.44 = 56.06
    expect(status.text_content() == "Bia leads now, 56.1.", f"it says {status.text_content()!r}")
    expect("up to 0.25 Bia leads; from 0.25 Ana leads" == page.locator("#weight-0-flips").text_content(),
           f"the flips read {page.locator('#weight-0-flips').text_content()!r}")
    expect(slider.get_attribute("aria-valuetext") == "0.24, 54.5 % of the whole", slider.get_attribute("aria-valuetext"))
    expect("▲1" in page.locator("#groups > li").first.text_content(), "Bia is marked as up by one")
    page.locator("#undo").focus()
    for _ in range(26):
        page.keyboard.press("Enter")
    expect(slider.input_value() == "0.5" and page.locator("#undo").is_disabled(), "undo takes everything back")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    # A group's working is written when the browser says that it was opened, which is a moment later.
    page.locator(".working", has_text="=").first.wait_for()
    expect("0.714 × 66.7 + 0.286 × 41.7 = 59.52" in page.locator(".working").first.text_content(), "the working of Ana")
    page.locator("#language").focus()
    page.keyboard.press("Enter")
    expect(page.evaluate("document.documentElement.lang") == "pt", "the language of the page")
    expect("Ana lidera com 59,5, 11,9 à frente de Bia." in page.locator("#lead").text_content(), page.locator("#lead").text_content())
    page.close()
    os.remove(path)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
    chosen = os.environ.get("CASE")
    for case in CASES:
        if chosen and chosen != case[0]:
            continue
        before = checked
        run(browser, *case)
        print(f"{case[0]}: {checked - before} checks")
    if not chosen:
        keyboard(browser)
    if SHOTS:
        pictures(browser, SHOTS)
    for more in sys.argv[4:]:
        log, question = more.split("=", 1)
        run(browser, os.path.basename(log), os.path.abspath(log), [], question, 6)
        print(f"{os.path.basename(log)}: checked")
    browser.close()

print(f"{checked} checks, {len(failures)} failed")
sys.exit(1 if failures else 0)
