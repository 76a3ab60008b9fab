package dev.medialib.core.content;

import java.util.OptionalLong;

/**
 * How far an upload is.
 *
 * @param attempt the attempt to send, from 1; each new attempt starts with 0 bytes sent
 * @param sent bytes of the content handed to the network in this attempt
 * @param total bytes of the content; empty when its length is not known
 */
public record Progress(int attempt, long sent, OptionalLong total) {}
