package org.gongbao.producers.publishing;

/**
 * One thing that is wrong with a file.
 *
 * @param code stable code, as READ-010
 * @param message what failed, where, what to do
 * @param line line in the file, from 1; 0 if it concerns the whole file
 */
public record Problem(String code, String message, int line) {}
