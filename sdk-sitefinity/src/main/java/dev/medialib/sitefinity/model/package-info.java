/**
 * Responses of Sitefinity's media services. Properties have the vendor's names in JSON ({@code Title}) and Java names here
 * ({@code title()}). Custom fields, {@code @odata} annotations and properties that this version of the SDK does not know are in
 * {@code unknownProperties()}.
 */
@NullMarked
package dev.medialib.sitefinity.model;

import org.jspecify.annotations.NullMarked;
