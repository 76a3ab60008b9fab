/** What the tests of all clients share; other modules of this build take it as the test-jar of the core. */
package dev.medialib.testsupport;
