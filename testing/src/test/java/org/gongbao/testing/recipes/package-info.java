/** The recipes of {@code testing/recipes} for other people's Kafka clients, run as a reader would run them. */
package org.gongbao.testing.recipes;
