#include "CPage.h"

// `#embed` came with C23, and the compiler takes it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char frame[] = {
#embed "page.html"
};
static const unsigned char style[] = {
#embed "page.css"
};
static const unsigned char arithmetic[] = {
#embed "weighing.js"
};
static const unsigned char script[] = {
#embed "page.js"
};

PagePart pageFrame(void) { return (PagePart){frame, sizeof frame}; }
PagePart pageStyle(void) { return (PagePart){style, sizeof style}; }
PagePart pageArithmetic(void) { return (PagePart){arithmetic, sizeof arithmetic}; }
PagePart pageScript(void) { return (PagePart){script, sizeof script}; }
