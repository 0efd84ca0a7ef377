/** The State Council's subject classes. Data only; knows nothing else of Gongbao. */
package org.gongbao.schemas.category;
