package se.uppfoljning.reading.container;

/**
 * One file of a zip archive, as its directory lists it.
 *
 * @param name the name, as written
 * @param isDeflated whether it is packed; else it is stored as it is
 * @param crc the CRC-32 of its content
 * @param packedBytes how many bytes it takes in the archive
 * @param bytes how many its content has
 * @param start where its content begins in the archive
 */
record Entry(String name, boolean isDeflated, long crc, long packedBytes, long bytes, long start) {
  boolean isFolder() {
    return name.endsWith("/");
  }
}
