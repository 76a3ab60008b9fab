package dev.medialib.sanity.url;

/** A part of an image, in pixels of the original. */
record PixelRect(Span horizontal, Span vertical) {

    static PixelRect of(int left, int top, int width, int height) {
        return new PixelRect(new Span(left, width), new Span(top, height));
    }

    /** What the editor's crop leaves. */
    static PixelRect cropped(int imageWidth, int imageHeight, Crop crop) {
        return new PixelRect(
                Span.cut(imageWidth, crop.left(), crop.right()), Span.cut(imageHeight, crop.top(), crop.bottom()));
    }

    /**
     * The largest part of this with the proportions of {@code width} by {@code height}, as near to the hotspot as it gets. The steps
     * of rounding are those of Sanity's image-url library, so that both give the same address, hence the same entry in its caches.
     */
    PixelRect fittedTo(int width, int height, int imageWidth, int imageHeight, Hotspot hotspot) {
        double wanted = (double) width / height;
        double actual = (double) horizontal.length() / vertical.length();
        if (actual > wanted) {
            int centre = centre(hotspot.x(), hotspot.width(), imageWidth);
            return new PixelRect(horizontal.around(centre, vertical.length() * wanted), vertical);
        }
        int centre = centre(hotspot.y(), hotspot.height(), imageHeight);
        return new PixelRect(horizontal, vertical.around(centre, horizontal.length() / wanted));
    }

    /** By way of the edges, which can differ from the plain product in the last bit and so in the rounding of a half. */
    private static int centre(double middle, double extent, int side) {
        double radius = extent * side / 2;
        double from = middle * side - radius;
        double to = middle * side + radius;
        return Span.round((to - from) / 2 + from);
    }

    /** As the parameter {@code rect} wants it: left, top, width, height. */
    @Override
    public String toString() {
        return horizontal.start() + "," + vertical.start() + "," + horizontal.length() + "," + vertical.length();
    }
}
