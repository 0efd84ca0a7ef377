/** Digests: when what a subscription collects goes out together. Pure; shared by whoever makes digests and whoever tells beforehand how many there will be. */
package org.gongbao.schemas.digest;
