package dev.medialib.sanity.query;

/** Lists by the fake's own evaluator. */
class ListingTest extends Listing {}
