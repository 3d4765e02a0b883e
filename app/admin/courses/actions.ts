'use server'

import { staffAction } from '@/app/_server/staff-action'
import { changeCourse, makeCourse } from '@/lib/courses/commands/courses'
import { publishCourse } from '@/lib/courses/commands/publish'
import { ChangeCourse, MakeCourse } from '@/lib/courses/forms/course'
import { Publish } from '@/lib/courses/forms/publish'
import { COURSE_WORDS, PUBLISH_WORDS, saidAfter } from './words'

export const makeCourseAction = staffAction(
  'edit-courses',
  MakeCourse,
  makeCourse,
  COURSE_WORDS,
  ({ id }) => `/admin/courses/${id}?said=made`,
)

export const changeCourseAction = staffAction(
  'edit-courses',
  ChangeCourse,
  changeCourse,
  COURSE_WORDS,
  ({ id }) => `/admin/courses/${id}?said=saved`,
)

export const publishCourseAction = staffAction(
  'edit-courses',
  Publish,
  publishCourse,
  PUBLISH_WORDS,
  ({ id }, ask) => `/admin/courses/${id}?said=${saidAfter(ask)}`,
)
