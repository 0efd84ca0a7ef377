package org.gongbao.standalone.run;

import org.gongbao.standalone.tally.RunReport.FileReport;

/**
 * What came of one file.
 *
 * @param report for the report
 * @param unchanged documents in it that were known already
 */
record TakenFile(FileReport report, long unchanged) {}
