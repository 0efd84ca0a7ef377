/** What a document looks like on a CKAN portal. Pure functions from records to JSON; knows neither HTTP nor Kafka. */
package org.gongbao.connector.ckan.mapping;
