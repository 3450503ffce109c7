// The pages of examples/lessons, as they are when the program is built: the one list of lessons, in their order.

#include "CLessons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const struct lesson_page pages[] = {
    {"index", "en", (const char[]){
#embed "../../examples/lessons/index.md" suffix(, 0)
    }},
    {"index", "pt", (const char[]){
#embed "../../examples/lessons/index.pt.md" suffix(, 0)
    }},
    {"weights", "en", (const char[]){
#embed "../../examples/lessons/weights.md" suffix(, 0)
    }},
    {"weights", "pt", (const char[]){
#embed "../../examples/lessons/weights.pt.md" suffix(, 0)
    }},
    {"goalposts", "en", (const char[]){
#embed "../../examples/lessons/goalposts.md" suffix(, 0)
    }},
    {"goalposts", "pt", (const char[]){
#embed "../../examples/lessons/goalposts.pt.md" suffix(, 0)
    }},
    {"lower-is-better", "en", (const char[]){
#embed "../../examples/lessons/lower-is-better.md" suffix(, 0)
    }},
    {"lower-is-better", "pt", (const char[]){
#embed "../../examples/lessons/lower-is-better.pt.md" suffix(, 0)
    }},
    {"missing", "en", (const char[]){
#embed "../../examples/lessons/missing.md" suffix(, 0)
    }},
    {"missing", "pt", (const char[]){
#embed "../../examples/lessons/missing.pt.md" suffix(, 0)
    }},
    {"averages", "en", (const char[]){
#embed "../../examples/lessons/averages.md" suffix(, 0)
    }},
    {"averages", "pt", (const char[]){
#embed "../../examples/lessons/averages.pt.md" suffix(, 0)
    }},
    {"small-numbers", "en", (const char[]){
#embed "../../examples/lessons/small-numbers.md" suffix(, 0)
    }},
    {"small-numbers", "pt", (const char[]){
#embed "../../examples/lessons/small-numbers.pt.md" suffix(, 0)
    }},
    {"simpson", "en", (const char[]){
#embed "../../examples/lessons/simpson.md" suffix(, 0)
    }},
    {"simpson", "pt", (const char[]){
#embed "../../examples/lessons/simpson.pt.md" suffix(, 0)
    }},
    {"double-counting", "en", (const char[]){
#embed "../../examples/lessons/double-counting.md" suffix(, 0)
    }},
    {"double-counting", "pt", (const char[]){
#embed "../../examples/lessons/double-counting.pt.md" suffix(, 0)
    }},
    {"noise", "en", (const char[]){
#embed "../../examples/lessons/noise.md" suffix(, 0)
    }},
    {"noise", "pt", (const char[]){
#embed "../../examples/lessons/noise.pt.md" suffix(, 0)
    }},
    {"flips", "en", (const char[]){
#embed "../../examples/lessons/flips.md" suffix(, 0)
    }},
    {"flips", "pt", (const char[]){
#embed "../../examples/lessons/flips.pt.md" suffix(, 0)
    }},
    {"team", "en", (const char[]){
#embed "../../examples/lessons/team.md" suffix(, 0)
    }},
    {"team", "pt", (const char[]){
#embed "../../examples/lessons/team.pt.md" suffix(, 0)
    }},
};

const struct lesson_page *lesson_page_at(size_t place) {
    return place < sizeof pages / sizeof *pages ? &pages[place] : NULL;
}
