package dev.medialib.testkit.sitefinity;

/** What the endpoints work with. */
record Server(
        Store store,
        ServerSettings settings,
        Schema schema,
        Directory directory,
        Accounts accounts,
        Views views,
        MediaUrls urls,
        Expressions expressions) {}
