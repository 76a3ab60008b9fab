package dev.medialib.core.content;

import java.util.OptionalLong;

/**
 * Progress of an upload.
 *
 * @param attempt the attempt, from 1; each new attempt starts with 0 bytes
 * @param sent the bytes of the content that were passed to the network in this attempt
 * @param total the bytes of the content; empty when the length is unknown
 */
public record Progress(int attempt, long sent, OptionalLong total) {}
