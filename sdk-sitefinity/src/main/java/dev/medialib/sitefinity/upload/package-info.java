/**
 * Uploads of files: {@link dev.medialib.sitefinity.upload.MediaUpload}, {@link dev.medialib.sitefinity.upload.FileReplacement}.
 */
@NullMarked
package dev.medialib.sitefinity.upload;

import org.jspecify.annotations.NullMarked;
