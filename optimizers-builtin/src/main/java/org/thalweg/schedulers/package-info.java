/** The schedulers that come with Thalweg, one public record a file; parameters, defaults and values are PyTorch's. */
package org.thalweg.schedulers;
