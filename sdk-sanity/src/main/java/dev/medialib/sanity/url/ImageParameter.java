package dev.medialib.sanity.url;

/** Parameters of an image URL, in the order of Sanity's own library. */
enum ImageParameter {
    RECT("rect"),
    BG("bg"),
    FP_X("fp-x"),
    FP_Y("fp-y"),
    FLIP("flip"),
    WIDTH("w"),
    HEIGHT("h"),
    FORMAT("fm"),
    DOWNLOAD("dl"),
    BLUR("blur"),
    SHARPEN("sharp"),
    INVERT("invert"),
    ORIENTATION("or"),
    MIN_HEIGHT("min-h"),
    MAX_HEIGHT("max-h"),
    MIN_WIDTH("min-w"),
    MAX_WIDTH("max-w"),
    QUALITY("q"),
    FIT("fit"),
    CROP("crop"),
    SATURATION("sat"),
    AUTO("auto"),
    DPR("dpr"),
    PAD("pad"),
    FRAME("frame");

    private final String key;

    ImageParameter(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
