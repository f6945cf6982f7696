package org.lanedesk.event;

/**
 * How a row that is due is found and held, so that several nodes share the work: each gets rows
 * that no other holds.
 *
 * <p>Two peculiarities of H2 are met here. Its indexes hold NULL first, so that a condition with an
 * upper bound alone reads every row that is due no more; and FOR UPDATE locks all that its
 * condition meets, however few are wanted. Both cost nothing while there is little, and a core when
 * there is much.
 *
 * @param table the table
 * @param key its primary key
 * @param at the column with the instant in UTC, NULL where nothing is due; it has an index
 * @param unless what must hold besides, may speak of {@code :now}; or null
 */
public record Due(String table, String key, String at, String unless) {

  /** So many rows more than wanted are looked at, for what other nodes hold meanwhile. */
  private static final int MORE = 4;

  public Due(String table, String key, String at) {
    this(table, key, at, null);
  }

  /**
   * The query in SQL for at most {@code most} rows, longest due first; its parameter {@code now} is
   * the instant.
   */
  public String first(String columns, int most) {
    var condition =
        at
            + " > timestamp with time zone '1970-01-01 00:00:00+00' and "
            + at
            + " <= :now"
            + (unless == null ? "" : " and (" + unless + ")");
    return """
    select %s from %s where %s in
      (select %s from %s where %s order by %s, %s fetch first %d rows only)
    and %s order by %s, %s fetch first %d rows only for update skip locked\
    """
        .formatted(
            columns,
            table,
            key,
            key,
            table,
            condition,
            at,
            key,
            most * MORE,
            condition,
            at,
            key,
            most);
  }
}
