package dev.medialib.sanity.query;

/** The SDK's own queries by the fake's own evaluator. */
class OwnQueriesTest extends OwnQueries {}
