/** Places: the table of China's administrative divisions. Data from a resource; knows nothing else of Gongbao but its errors. */
package org.gongbao.schemas.place;
