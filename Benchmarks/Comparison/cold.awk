# The cold question in awk: one pass by day, as the window counts back from the last day. The comment, which alone
# may hold commas, is the last column.

function days_since_1970(date,    year, month, day, past) {
    if (date in known) return known[date]
    year = substr(date, 1, 4) + 0; month = substr(date, 6, 2) + 0; day = substr(date, 9, 2) + 0
    # Years that begin in March put the leap day last.
    if (month <= 2) { year--; month += 12 }
    past = 365 * year + int(year / 4) - int(year / 100) + int(year / 400)
    known[date] = past + int((153 * (month - 3) + 2) / 5) + day - 719469
    return known[date]
}

function seconds(time) {
    return days_since_1970(substr(time, 1, 10)) * 86400 + substr(time, 12, 2) * 3600 + substr(time, 15, 2) * 60 \
        + substr(time, 18, 2)
}

function clamped(score) { return score < 0 ? 0 : score > 100 ? 100 : score }

NR > 1 {
    day = days_since_1970(substr($9, 1, 10))
    if (day > last) last = day
    cell = $3 SUBSEP $5 SUBSEP day
    cells[cell]
    if ($13 != "") { rated[cell]++; if ($13 >= 4) satisfied[cell]++ }
    if ($10 != "") { answered[cell]++; waited[cell] += $10 }
    if ($11 != "") { solved[cell]++; took[cell] += seconds($11) - seconds($9) }
}

END {
    for (cell in cells) {
        split(cell, key, SUBSEP)
        if (key[3] <= last - 30) continue
        family = key[1] SUBSEP (key[2] == "Phone" ? 120 : key[2] ~ /^(Chat|WhatsApp|SMS)$/ ? 600 : 86400)
        families[family]; agents[key[1]]
        csat_n[key[1]] += rated[cell]; csat[key[1]] += satisfied[cell]
        art_n[family] += answered[cell]; art[family] += waited[cell]
        done_n[family] += solved[cell]; done[family] += took[cell]
    }
    for (family in families) {
        split(family, key, SUBSEP)
        if (art_n[family]) art_points[key[1]] += art_n[family] * clamped(100 - 100 * art[family] / art_n[family] / key[2])
        if (done_n[family]) done_points[key[1]] += done_n[family] * clamped(100 - done[family] / done_n[family] / 2592)
        all_art_n[key[1]] += art_n[family]; all_done_n[key[1]] += done_n[family]
    }
    print "agent,cii"
    for (agent in agents) {
        if (!csat_n[agent] || !all_art_n[agent] || !all_done_n[agent]) { print agent ","; continue }
        printf "%s,%.15g\n", agent, 0.5 * 100 * csat[agent] / csat_n[agent] \
            + 0.3 * done_points[agent] / all_done_n[agent] + 0.2 * art_points[agent] / all_art_n[agent]
    }
}
